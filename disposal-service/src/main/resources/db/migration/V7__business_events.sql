-- Business events that other systems posted, as policy-service's change feed told them: also those whose record is not in the
-- inventory yet. Records and people are keyed hashes.
create table business_event (
  event       uuid primary key,
  source      text not null,
  type        text not null,                   -- the trigger it supplies
  record_id   uuid,
  subject     text,
  occurred_at timestamptz not null,
  cancelled   boolean not null,
  revision    integer not null,
  seq         bigint not null,                 -- place in the change feed
  check (num_nonnulls(record_id, subject) = 1)
);
create index business_event_by_record on business_event (record_id) where record_id is not null;
create index business_event_by_subject on business_event (subject) where subject is not null;
create index business_event_by_time on business_event (occurred_at);

-- How far the feed was read; one row. Its lock is shared by syncs that store records and held alone by whoever applies events, so
-- that neither misses what the other writes.
create table event_cursor (
  one         boolean primary key default true check (one),
  cursor      text,
  seq         bigint not null default 0,
  read_at     timestamptz,
  happened_up_to timestamptz not null default '-infinity' -- events up to this instant were seen to have happened
);
insert into event_cursor (one) values (true);

-- What events say of a record: trigger -> instant in UTC; null without any. Kept beside the dates that its row supplies.
alter table record add column posted jsonb;
create index record_posted on record (id) where posted is not null;
