-- Systems, the draft of each system's data map, its published versions, decisions and findings.
-- No table holds a value of a record of any system.
create table system (
  id          uuid        primary key,
  key         text        collate "C" not null constraint system_key_taken unique,
  name        text        not null,
  kind        text        not null check (kind in ('POSTGRESQL', 'MARIADB')),
  host        text        not null,
  port        integer     not null check (port between 1 and 65535),
  database    text        not null,
  tls         text        not null check (tls in ('DISABLE', 'REQUIRE', 'VERIFY_FULL')),
  schemas     text[]      not null,
  read_ref    text        not null,
  erase_ref   text,
  verify_ref  text,
  erasing     text        not null check (erasing in ('FORBIDDEN', 'ALLOWED')),
  version     bigint      not null,
  created_at  timestamptz not null,
  changed_at  timestamptz not null
);

-- What the last discovery was.
create table draft (
  system_id     uuid        primary key references system (id),
  discovered_at timestamptz not null,
  product       text        not null,
  ruleset       text        not null,
  keys          text        not null,
  cascades      text        not null,
  triggers      text        not null
);

create table draft_dataset (
  system_id  uuid    not null references system (id),
  name       text    collate "C" not null,
  position   integer not null,
  kind       text    not null,
  status     text    not null check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  confidence double precision not null,
  row        jsonb   not null,
  primary key (system_id, name)
);

create table draft_field (
  system_id  uuid    not null,
  dataset    text    collate "C" not null,
  name       text    collate "C" not null,
  position   integer not null,
  category   text,
  status     text    not null check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  confidence double precision not null,
  row        jsonb   not null,
  primary key (system_id, dataset, name),
  foreign key (system_id, dataset) references draft_dataset (system_id, name) on delete cascade
);

create table draft_relation (
  system_id  uuid    not null references system (id),
  id         text    collate "C" not null,
  status     text    not null check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  confidence double precision not null,
  row        jsonb   not null,
  primary key (system_id, id)
);

create table finding (
  id         uuid        primary key,
  system_id  uuid        not null references system (id),
  code       text        not null,
  severity   text        not null check (severity in ('INFO', 'WARNING', 'BLOCKING')),
  dataset    text,
  field      text,
  relation   text,
  detail     text        not null,
  opened_at  timestamptz not null,
  closed_at  timestamptz
);
create unique index finding_open on finding
  (system_id, code, coalesce(dataset, ''), coalesce(field, ''), coalesce(relation, '')) where closed_at is null;
create index finding_list on finding (system_id, (closed_at is not null), opened_at desc, id);

-- Who decided what, and why; issuer and subject of the token only.
create table decision (
  id         uuid        primary key,
  system_id  uuid        not null references system (id),
  at         timestamptz not null,
  actor_iss  text        not null,
  actor_sub  text        not null,
  reason     text        not null,
  items      jsonb       not null
);
create index decision_system on decision (system_id, at);

create table map_version (
  system_id     uuid        not null references system (id),
  version       integer     not null check (version > 0),
  digest        text        not null,
  confirmed_at  timestamptz not null,
  confirmed_iss text        not null,
  confirmed_sub text        not null,
  content       text        not null,
  primary key (system_id, version)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger map_version_append_only before update or delete on map_version
  for each row execute function refuse_change();
create trigger decision_append_only before update or delete on decision
  for each row execute function refuse_change();
