-- People are taken from a former subject key to the current one: their former references go from everything that is kept.

-- One upload of identifiers, which are not kept: only the references that were made of them, until the job has moved them.
create table rekeying (
  id         uuid        primary key,
  at         timestamptz not null,
  lines      bigint      not null default 0,
  unknown    bigint      not null default 0,
  refused    bigint      not null default 0,
  -- references to move in all, and how many have been
  pairs      bigint      not null default 0,
  moved      bigint      not null default 0,
  events     bigint      not null default 0
);

create table rekeying_pair (
  rekeying  uuid not null references rekeying (id) on delete cascade,
  former    text collate "C" not null check (former ~ '^s[1-9][0-9]{0,2}:[A-Za-z0-9_-]{43}$'),
  successor text collate "C" not null check (successor ~ '^s[1-9][0-9]{0,2}:[A-Za-z0-9_-]{43}$' and successor <> former),
  primary key (rekeying, former)
);
create index rekeying_pair_former on rekeying_pair (former);

create table rekeying_refusal (
  rekeying uuid   not null references rekeying (id) on delete cascade,
  line     bigint not null,
  code     text   not null,
  detail   text   not null,
  primary key (rekeying, line)
);

-- Where a former reference leads, so that a word that still comes under it is not lost. Its digest only: it cannot be read
-- out of this table. Goes when the key is no longer held.
create table subject_forward (
  digest      bytea    primary key check (octet_length(digest) = 32),
  key_version smallint not null,
  successor   text collate "C" not null
);
create index subject_forward_successor on subject_forward (successor);

alter table removal drop constraint removal_reason_check;
alter table removal add constraint removal_reason_check check (reason in ('ERASURE', 'RETENTION', 'REKEYING'));
-- REKEYED: the same event, under another reference of the same person
alter table removed_row drop constraint removed_row_kind_check;
alter table removed_row
  add constraint removed_row_kind_check check (kind in ('DELETED', 'STRIPPED', 'BLANKED', 'REKEYED'));

create function lawful_rekeying() returns uuid language sql stable as $$
  select r.id from removal r where r.id = lawful_removal() and r.reason = 'REKEYING'
$$;

-- Whether one reference stays what it is, or is taken to the one that a rekeying names.
create function rekeyed_or_same(former_one text, new_one text) returns boolean language sql stable as $$
  select former_one is not distinct from new_one
    or exists (select 1 from rekeying_pair p where p.former = former_one and p.successor = new_one)
$$;

create or replace function refuse_event_change() returns trigger language plpgsql as $$
declare
  lawful uuid := lawful_removal();
begin
  if lawful is null then
    raise exception 'rows of consent_event are only ever added' using errcode = 'restrict_violation';
  end if;
  if lawful_rekeying() is not null then
    -- nothing but references, and each to its own successor
    if tg_op = 'UPDATE'
       and rekeyed_or_same(old.subject, new.subject) and rekeyed_or_same(old.contact_point, new.contact_point)
       and rekeyed_or_same(old.guardian, new.guardian)
       and (old.id, old.purpose, old.purpose_version, old.type, old.recorded_at, old.effective_at, old.method,
            old.provenance, old.source, old.channel)
         = (new.id, new.purpose, new.purpose_version, new.type, new.recorded_at, new.effective_at, new.method,
            new.provenance, new.source, new.channel)
       and (old.at, old.valid_until, old.source_id, old.term, old.evidence, old.notice, old.age)
         is not distinct from (new.at, new.valid_until, new.source_id, new.term, new.evidence, new.notice, new.age) then
      insert into removed_row values (lawful, 'REKEYED', 'consent_event', old.id::text, old.purpose, old.type,
                                      old.recorded_at)
      on conflict do nothing;
      return new;
    end if;
    raise exception 'a rekeying changes references of consent_event and nothing else'
      using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    insert into removed_row values (lawful, 'DELETED', 'consent_event', old.id::text, old.purpose, old.type,
                                    old.recorded_at);
    return old;
  end if;
  -- what proves the event and tells more of the person may go; what it says may not change
  if new.evidence is null and new.notice is null and new.age is null and new.guardian is null
     and (old.id, old.subject, old.purpose, old.purpose_version, old.type, old.recorded_at, old.effective_at, old.method,
          old.provenance, old.source, old.channel)
       = (new.id, new.subject, new.purpose, new.purpose_version, new.type, new.recorded_at, new.effective_at, new.method,
          new.provenance, new.source, new.channel)
     and (old.at, old.valid_until, old.source_id, old.contact_point, old.term)
       is not distinct from (new.at, new.valid_until, new.source_id, new.contact_point, new.term) then
    insert into removed_row values (lawful, 'STRIPPED', 'consent_event', old.id::text, old.purpose, old.type,
                                    old.recorded_at);
    return new;
  end if;
  raise exception 'what an event of consent_event says cannot be changed' using errcode = 'restrict_violation';
end
$$;

create or replace function keep_announcement() returns trigger language plpgsql as $$
begin
  if (old.seq, old.id, old.type, old.ids, old.at) = (new.seq, new.id, new.type, new.ids, new.at)
     and old.purpose is not distinct from new.purpose
     and (new.subject is null
          or (lawful_rekeying() is not null and rekeyed_or_same(old.subject, new.subject))) then
    return new;
  end if;
  raise exception 'of an announcement only the subject can be taken out'
    using errcode = 'restrict_violation';
end
$$;

create index consent_event_contact_point on consent_event (contact_point) where contact_point is not null;
create index consent_event_guardian on consent_event (guardian) where guardian is not null;
create index opt_in_contact_point on opt_in (contact_point) where contact_point is not null;

-- Takes references of some pairs of rekeying_pair to their successors, wherever they stand. The states of the successors are
-- computed by the caller, who holds the locks of all pairs. Answers how many events were changed.
create function rekey_subjects(removal_id uuid, formers text[], successors text[]) returns bigint
language plpgsql as $$
declare
  changed bigint;
begin
  perform set_config('tenure.removal', removal_id::text, true);

  update consent_event e set subject = m.successor
  from unnest(formers, successors) as m (former, successor) where e.subject = m.former;
  update consent_event e set contact_point = m.successor
  from unnest(formers, successors) as m (former, successor) where e.contact_point = m.former;
  update consent_event e set guardian = m.successor
  from unnest(formers, successors) as m (former, successor) where e.guardian = m.former;
  select count(*) into changed from removed_row where removal = removal_id and kind = 'REKEYED';

  -- What the feed said of a former reference speaks of nobody: moved, it could stand after what it
  -- said of the successor.
  update consent_change c
  set subject = 's1:' || repeat('A', 43), state = 'UNKNOWN', valid = false, since = null, ended_at = null, routes = null
  where c.subject = any (formers);
  update announcement a set subject = m.successor
  from unnest(formers, successors) as m (former, successor) where a.subject = m.former;
  perform set_config('tenure.removal', '', true);

  delete from consent_state where subject = any (formers);
  delete from proof_review where subject = any (formers);
  insert into expiry_reminder (subject, purpose, valid_until, reminded_at)
  select m.successor, r.purpose, r.valid_until, r.reminded_at
  from unnest(formers, successors) as m (former, successor) join expiry_reminder r on r.subject = m.former
  on conflict do nothing;
  delete from expiry_reminder where subject = any (formers);
  update opt_in o set subject = m.successor
  from unnest(formers, successors) as m (former, successor) where o.subject = m.former;
  update opt_in o set contact_point = m.successor
  from unnest(formers, successors) as m (former, successor) where o.contact_point = m.former;
  update preference_link l set subject = m.successor
  from unnest(formers, successors) as m (former, successor) where l.subject = m.former;
  update preference_session s set subjects = rekeyed_array(s.subjects, formers, successors)
  where s.subjects && formers;
  update person_request r set subjects = rekeyed_array(r.subjects, formers, successors)
  where r.subjects && formers;
  delete from subject_link where subject = any (formers);

  update subject_forward f set successor = m.successor
  from unnest(formers, successors) as m (former, successor) where f.successor = m.former;
  insert into subject_forward (digest, key_version, successor)
  select sha256(convert_to(m.former, 'UTF8')), split_part(substr(m.former, 2), ':', 1)::smallint, m.successor
  from unnest(formers, successors) as m (former, successor)
  on conflict (digest) do update set successor = excluded.successor;
  return changed;
end
$$;

-- The references in their order, the former ones replaced, each once.
create function rekeyed_array(subjects text[], formers text[], successors text[]) returns text[]
language sql immutable as $$
  select array_agg(subject order by place)
  from (select coalesce(m.successor, s.subject) as subject, min(s.place) as place
        from unnest(subjects) with ordinality as s (subject, place)
        left join unnest(formers, successors) as m (former, successor) on m.former = s.subject
        group by 1) as each
$$;

-- All places where references of people stand, but for the tables of rekeyings themselves.
create view subject_place as
  select subject from consent_state
  union all select subject from consent_event
  union all select contact_point from consent_event where contact_point is not null
  union all select guardian from consent_event where guardian is not null
  union all select subject from consent_change where subject <> 's1:' || repeat('A', 43)
  union all select subject from subject_link
  union all select subject from announcement where subject is not null
  union all select subject from opt_in
  union all select contact_point from opt_in where contact_point is not null
  union all select subject from expiry_reminder
  union all select subject from preference_link
  union all select unnest(subjects) from preference_session
  union all select unnest(subjects) from person_request;
