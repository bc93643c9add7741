-- Detectors of the organisation: definitions with invented examples, never a value of a record.
-- One row: the revision of the whole set. Whoever changes a detector locks it first.
create table detector_set (
  one      boolean primary key default true check (one),
  revision bigint  not null check (revision >= 0)
);
insert into detector_set (revision) values (0);

-- Every version that there ever was; the newest one of each key counts, where it is enabled.
create table detector_version (
  key             text        collate "C" not null check (key ~ '^org:[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 64),
  version         bigint      not null check (version > 0),
  enabled         boolean     not null,
  measured_chance double precision not null check (measured_chance between 0 and 1),
  revision        bigint      not null unique,
  at              timestamptz not null,
  by_iss          text        not null,
  by_sub          text        not null,
  reason          text        not null,
  content         json        not null,
  primary key (key, version)
);

create trigger detector_version_append_only before update or delete on detector_version
  for each row execute function refuse_change();
create trigger detector_version_no_truncate before truncate on detector_version
  for each statement execute function refuse_change();
