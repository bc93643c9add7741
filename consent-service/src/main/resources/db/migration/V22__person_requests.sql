-- What people ask for under their rights: erasure or access. disposal-service polls for new ones and
-- reports back. Persons appear as subject references only.
create table person_request_feed (
  only_row boolean primary key default true check (only_row),
  last_seq bigint  not null
);
insert into person_request_feed (last_seq) values (0);

create table person_request (
  id           uuid        primary key,
  -- drawn from person_request_feed under its row lock: no gaps, visible in their own order
  seq          bigint      not null unique,
  type         text        not null check (type in ('ERASURE', 'ACCESS')),
  subjects     text[]      not null check (cardinality(subjects) > 0),
  regime       text,
  jurisdiction text,
  received_at  timestamptz not null,
  recorded_at  timestamptz not null,
  state        text        not null
);
create index person_request_subjects on person_request using gin (subjects);

-- Everything that became of a request. Nothing here is changed.
create table person_request_step (
  request     uuid        not null references person_request (id) on delete cascade,
  number      integer     not null check (number > 0),
  -- whose word it is: the reporter's own id, the same when it is told again
  report      uuid        not null,
  state       text        not null,
  code        text        not null,
  respond_by  timestamptz,
  at          timestamptz not null,
  recorded_at timestamptz not null,
  primary key (request, number),
  unique (request, report)
);
create function person_request_step_kept() returns trigger language plpgsql as $$
begin
  raise exception 'steps of a request are only ever added' using errcode = 'restrict_violation';
end
$$;
create trigger person_request_step_append_only before update on person_request_step
  for each row execute function person_request_step_kept();
