-- The term by law or practice under which a consent falls; null where only the purpose's own validity counts.
alter table consent_event add column term text;

-- References that belong to one person: two addresses of the same person (MERGE), or the same address under a former
-- and a later key (REKEYING). A reference without row is a person of its own. Events are not moved: a history is that of
-- all references of the person.
create table subject_link (
  subject   text collate "C" primary key check (subject ~ '^s[1-9][0-9]{0,2}:[A-Za-z0-9_-]{43}$'),
  person    uuid        not null,
  reason    text        not null check (reason in ('MERGE', 'REKEYING')),
  linked_at timestamptz not null
);
create index subject_link_person on subject_link (person);

-- The one lawful way to take something out of what is only ever added. A removal says why, and is good for the
-- transaction that made it; the trigger that refuses everything else writes down what went.
create table removal (
  id     uuid        primary key,
  reason text        not null check (reason in ('ERASURE', 'RETENTION')),
  -- who asked, as an opaque reference; or the rule whose period is over
  basis  text        not null,
  at     timestamptz not null,
  made_in xid8       not null default pg_current_xact_id()
);

-- What went: events that are gone, events of which only the fact stays (STRIPPED), and changes in the feed that name
-- nobody any more (BLANKED). No person is named here.
create table removed_row (
  removal     uuid        not null references removal (id),
  kind        text        not null check (kind in ('DELETED', 'STRIPPED', 'BLANKED')),
  row_of      text        not null,
  row_key     text        not null,
  purpose     text        not null,
  type        text        not null,
  recorded_at timestamptz not null,
  primary key (removal, row_of, row_key)
);

create trigger removal_append_only before update or delete on removal
  for each row execute function refuse_change();
create trigger removal_no_truncate before truncate on removal
  for each statement execute function refuse_change();
create trigger removed_row_append_only before update or delete on removed_row
  for each row execute function refuse_change();
create trigger removed_row_no_truncate before truncate on removed_row
  for each statement execute function refuse_change();

-- The removal of this transaction, or null.
create function lawful_removal() returns uuid language sql stable as $$
  select r.id from removal r
  where r.id::text = current_setting('tenure.removal', true) and r.made_in = pg_current_xact_id_if_assigned()
$$;

create function refuse_event_change() returns trigger language plpgsql as $$
declare
  lawful uuid := lawful_removal();
begin
  if lawful is null then
    raise exception 'rows of consent_event are only ever added' using errcode = 'restrict_violation';
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

create function refuse_feed_change() returns trigger language plpgsql as $$
declare
  lawful uuid := lawful_removal();
begin
  -- numbers have no gaps: a row that goes stays as one that speaks of nobody
  if lawful is not null and tg_op = 'UPDATE' and new.seq = old.seq and new.purpose = old.purpose
     and new.recorded_at = old.recorded_at and new.subject = 's1:' || repeat('A', 43) and new.state = 'UNKNOWN'
     and not new.valid and new.since is null and new.ended_at is null and new.routes is null then
    insert into removed_row values (lawful, 'BLANKED', 'consent_change', old.seq::text, old.purpose, old.state,
                                    old.recorded_at);
    return new;
  end if;
  raise exception 'rows of consent_change are only ever added' using errcode = 'restrict_violation';
end
$$;

drop trigger consent_event_append_only on consent_event;
create trigger consent_event_append_only before update or delete on consent_event
  for each row execute function refuse_event_change();
drop trigger consent_change_append_only on consent_change;
create trigger consent_change_append_only before update or delete on consent_change
  for each row execute function refuse_feed_change();
create index consent_change_subject on consent_change (subject);

-- Removes events, and strips others to the bare fact.
create function remove_events(removal_id uuid, gone uuid[], stripped uuid[]) returns void language plpgsql as $$
begin
  perform set_config('tenure.removal', removal_id::text, true);
  delete from consent_event where id = any (gone);
  update consent_event set evidence = null, notice = null, age = null, guardian = null
  where id = any (stripped)
    and (evidence is not null or notice is not null or age is not null or guardian is not null);
  perform set_config('tenure.removal', '', true);
end
$$;

-- Takes people out of changes in the feed that later ones supersede, or that say of a pair without history what is true of
-- everybody.
create function blank_changes(removal_id uuid, people text[]) returns void language plpgsql as $$
begin
  perform set_config('tenure.removal', removal_id::text, true);
  update consent_change c
  set subject = 's1:' || repeat('A', 43), state = 'UNKNOWN', valid = false, since = null, ended_at = null, routes = null
  where c.subject = any (people)
    and (exists (select 1 from consent_change later
                 where later.subject = c.subject and later.purpose = c.purpose and later.seq > c.seq)
         or (c.state = 'UNKNOWN' and c.ended_at is null
             and not exists (select 1 from consent_state s where s.subject = c.subject and s.purpose = c.purpose)));
  perform set_config('tenure.removal', '', true);
end
$$;

-- How long the proof of consents for a purpose is kept; purposes without row follow the general rule.
create table purpose_proof (
  purpose    text collate "C" primary key references purpose (key),
  rule       text        not null,
  period     text        not null,
  changed_at timestamptz not null
);

-- When a history was looked at for what may go, and when that is worth doing again.
create table proof_review (
  subject           text collate "C" not null,
  purpose           text collate "C" not null,
  last_effective_at timestamptz not null,
  next_at           timestamptz,
  primary key (subject, purpose)
);
