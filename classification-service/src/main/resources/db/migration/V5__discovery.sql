-- How far a discovery has come: what a sample said about each table, so that one that was cut off goes on.
-- Counts and codes of our own word lists; no value of a record. Emptied when the draft is written.
create table discovery_table (
  system_id uuid        not null references system (id),
  dataset   text        collate "C" not null,
  ruleset   text        not null,
  facts     jsonb       not null,
  read_at   timestamptz not null,
  primary key (system_id, dataset)
);

-- What the last discovery saw of each table and view: definitions, never a value of a record.
create table draft_structure (
  system_id uuid  not null references system (id),
  name      text  collate "C" not null,
  row       jsonb not null,
  primary key (system_id, name)
);
