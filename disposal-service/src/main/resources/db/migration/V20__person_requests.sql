-- Requests of people for erasure or access, taken over from consent-service, and what has to be told.
create table person_request_feed (
  one    boolean primary key default true check (one),
  cursor text
);
insert into person_request_feed (one) values (true);

create table person_request (
  id           uuid        primary key,          -- the one consent-service gave it
  type         text        not null check (type in ('ERASURE', 'ACCESS')),
  subjects     text[]      not null,
  regime       text,
  jurisdiction text,
  received_at  timestamptz not null,
  opened_at    timestamptz not null,
  respond_by   timestamptz,                      -- end of the last day on which an answer is in time
  deadline     text        not null check (deadline in ('OPEN', 'KNOWN', 'NONE')),
  state        text        not null check (state in ('OPEN', 'IN_PROGRESS', 'CLOSED')),
  code         text,                             -- what became of it, once it is closed
  closed_at    timestamptz,
  closed_iss   text,
  closed_sub   text
);
create index person_request_open on person_request (respond_by) where state <> 'CLOSED';

-- What consent-service has to be told. A row stays due until it was taken; it is never given up.
create table person_request_report (
  id         uuid        primary key,            -- the same whenever it is told
  request    uuid        not null references person_request (id),
  kind       text        not null check (kind in ('PROGRESS', 'SUBJECT_ERASED')),
  subject    text,                               -- SUBJECT_ERASED
  state      text,                               -- PROGRESS
  code       text,
  respond_by timestamptz,
  at         timestamptz not null,
  place      bigint      generated always as identity,
  attempts   integer     not null default 0,
  due_at     timestamptz not null,
  failure    text,                               -- code of the last failure
  done_at    timestamptz
);
create index person_request_report_due on person_request_report (due_at, place) where done_at is null;
create index person_request_report_of on person_request_report (request, place);

-- What was disposed of, by record.
create index item_certified on item (record_id) where state = 'CERTIFIED';
