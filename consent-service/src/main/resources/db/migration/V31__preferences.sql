-- Links and sessions of the preference centre: short-lived, removed when they are over.

create table preference_link (
  id         uuid        primary key,
  subject    text collate "C" not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index preference_link_subject on preference_link (subject);

create table preference_session (
  digest     bytea       primary key check (octet_length(digest) = 32),
  subjects   text[]      not null check (cardinality(subjects) > 0),
  expires_at timestamptz not null
);
