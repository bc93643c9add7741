-- The ledger: an append-only Merkle log (RFC 9162) of commitments, its signed checkpoints, and the certificates of disposal.
-- The log itself holds no id and nothing about a person; what opens a commitment lies beside it and can be destroyed.

-- Entries that were committed together with what they tell of, and have no place in the log yet.
create table ledger_pending (
  id      bigint generated always as identity primary key,
  type    text not null,
  subject uuid not null,
  entry   bytea not null,
  salt    bytea not null,
  facts   text not null
);

-- Entries in their order, byte for byte as they are hashed.
create table ledger_entry (
  position bigint primary key check (position >= 0),
  entry    bytea not null
);

-- What opens the commitment of an entry. Destroying the salt makes the entry unlinkable.
create table ledger_opening (
  position bigint primary key references ledger_entry (position),
  type     text not null,
  subject  uuid not null,
  salt     bytea,
  facts    text                                  -- canonical JSON: codes, digests, the actor's pseudonym
);
create index ledger_opening_by_subject on ledger_opening (subject, position);

-- Hashes of complete subtrees: over the entries [position << level, (position + 1) << level).
create table ledger_node (
  level    integer not null,
  position bigint not null,
  hash     bytea not null,
  primary key (level, position)
);

-- The one row that whoever appends to the log locks.
create table ledger_head (
  one    boolean primary key default true check (one),
  origin text,                                   -- null before the first checkpoint
  key    text,
  size   bigint not null,
  root   bytea not null
);
insert into ledger_head (one, size, root) values (true, 0, decode('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex'));

-- Signed heads; never two for one size (I-NOFORK).
create table checkpoint (
  size      bigint primary key,
  root      bytea not null,
  note      text not null,
  signed_at timestamptz not null
);

-- One certificate for each item and revision (I-ONECERT). Valid once its entry is in a signed checkpoint.
create table certificate (
  serial       uuid primary key,
  item_id      uuid not null references item (id),
  run_id       uuid not null references run (id),
  revision     integer not null check (revision >= 1),
  dataset      text not null,
  method       text not null,
  content      text not null,                    -- canonical JSON, as signed
  signature    text not null,                    -- detached JWS
  object_salt  bytea,                            -- opens the commitment to the record
  issued_at    timestamptz not null,
  tree_size    bigint references checkpoint (size), -- checkpoint of its proof; null before it is published
  unique (item_id, revision)
);
create index certificate_of_run on certificate (run_id, serial);
create index certificate_unpublished on certificate (run_id) where tree_size is null;

create trigger ledger_entry_kept before update or delete or truncate on ledger_entry for each statement execute function no_delete();
create trigger ledger_node_kept before update or delete or truncate on ledger_node for each statement execute function no_delete();
create trigger checkpoint_kept before update or delete or truncate on checkpoint for each statement execute function no_delete();
create trigger certificate_kept before delete or truncate on certificate for each statement execute function no_delete();
