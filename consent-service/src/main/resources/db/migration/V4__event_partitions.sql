-- Events by year of their recording, so that old years can be kept elsewhere or vacuumed on their own. A key of a
-- partitioned table holds the partition's column: what makes two posts the same event moves to a table of its own.

alter table consent_event rename to consent_event_unparted;
drop index consent_event_pair;
drop index consent_event_source;

create table consent_event (
  id              uuid        not null,
  subject         text collate "C" not null,
  -- key of a purpose, or * for everything that is done with the person's data
  purpose         text collate "C" not null,
  purpose_version integer     not null,
  type            text        not null check (type in ('USED', 'REQUESTED', 'DEFERRED', 'OBJECTION_WITHDRAWN', 'GIVEN',
                                'RENEWED', 'EXPIRED', 'REFUSED', 'REVOKED', 'INVALIDATED', 'WITHDRAWN', 'OBJECTED')),
  at              timestamptz,
  recorded_at     timestamptz not null,
  effective_at    timestamptz not null,
  valid_until     timestamptz,
  method          text        not null,
  provenance      text        not null check (provenance in ('DIRECT', 'IMPORT')),
  evidence        text,
  source          text        not null,
  source_id       text,
  -- what it holds for; a contact point is the subject reference of the address itself
  channel         text        not null default 'ANY'
                              check (channel in ('ANY', 'EMAIL', 'PHONE', 'SMS', 'POST', 'MESSENGER')),
  contact_point   text collate "C",
  -- id of the proof of what was shown
  notice          text,
  age             smallint    check (age between 0 and 150),
  guardian        text collate "C",
  constraint consent_event_subject_check check (subject ~ '^s[1-9][0-9]*:[A-Za-z0-9_-]{43}$'),
  constraint consent_event_contact_point_check check (contact_point ~ '^s[1-9][0-9]*:[A-Za-z0-9_-]{43}$'),
  constraint consent_event_guardian_check check (guardian ~ '^s[1-9][0-9]*:[A-Za-z0-9_-]{43}$'),
  constraint consent_event_effective check (effective_at = least(coalesce(at, recorded_at), recorded_at)),
  constraint consent_event_import check (provenance = 'IMPORT' or at is not null),
  constraint consent_event_of_all check (purpose <> '*' or type in ('OBJECTED', 'OBJECTION_WITHDRAWN')),
  constraint consent_event_id primary key (id, recorded_at)
) partition by range (recorded_at);

-- Takes what no year's partition takes; the schedule consent-partitions says so where it is not empty.
create table consent_event_other partition of consent_event default;

-- Makes the partitions of the years from one to another, both included, where they are missing. Answers how many.
create function make_event_partitions(first_year integer, last_year integer) returns integer
language plpgsql as $$
declare
  made integer := 0;
  part text;
begin
  -- one at a time; the others find nothing left to do
  perform pg_advisory_xact_lock(727267002);
  for year in first_year .. last_year loop
    part := 'consent_event_' || year;
    if to_regclass(part) is null
       and not exists (select 1 from consent_event_other
                       where recorded_at >= make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')
                         and recorded_at < make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC')) then
      execute format('create table %I partition of consent_event for values from (%L) to (%L)', part,
                     make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC'), make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC'));
      execute format('create trigger consent_event_no_truncate before truncate on %I
                      for each statement execute function refuse_change()', part);
      made := made + 1;
    end if;
  end loop;
  return made;
end
$$;

select make_event_partitions(
  coalesce((select extract(year from min(recorded_at) at time zone 'UTC')::integer from consent_event_unparted),
           extract(year from now() at time zone 'UTC')::integer),
  extract(year from now() at time zone 'UTC')::integer + 2);

-- One (source, source_id) is one event, in whatever partition.
create table consent_event_source (
  source      text        not null,
  source_id   text        not null,
  event_id    uuid        not null,
  recorded_at timestamptz not null,
  primary key (source, source_id)
);

insert into consent_event (id, subject, purpose, purpose_version, type, at, recorded_at, effective_at, valid_until,
                           method, provenance, evidence, source, source_id)
select id, subject, purpose, purpose_version, type, at, recorded_at, effective_at, valid_until,
       method, provenance, evidence, source, source_id
from consent_event_unparted;

insert into consent_event_source (source, source_id, event_id, recorded_at)
select source, source_id, id, recorded_at from consent_event_unparted where source_id is not null;

drop table consent_event_unparted;

create index consent_event_pair on consent_event (subject, purpose);

create trigger consent_event_append_only before update or delete on consent_event
  for each row execute function refuse_change();
create trigger consent_event_no_truncate before truncate on consent_event
  for each statement execute function refuse_change();
create trigger consent_event_no_truncate before truncate on consent_event_other
  for each statement execute function refuse_change();

-- An event that is taken away lawfully takes its key along.
create function forget_event_source() returns trigger language plpgsql as $$
begin
  delete from consent_event_source where source = old.source and source_id = old.source_id;
  return null;
end
$$;

create trigger consent_event_gone after delete on consent_event
  for each row execute function forget_event_source();
