-- Holds, runs, items and intents: how data goes, and what stops it. Nothing here is ever deleted by the service.

-- An order that nothing in its scope may be disposed of. Empty arrays and nulls do not restrict.
create table hold (
  id             uuid primary key,
  matter         text not null,                  -- the matter's reference, no names of people
  reason         text not null,
  scope_all      boolean not null,
  system_id      uuid,
  datasets       text[] not null,
  subjects       text[] not null,
  records        uuid[] not null,
  state          text not null check (state in ('REQUESTED', 'ACTIVE', 'RELEASED')),
  placed_iss     text not null,
  placed_sub     text not null,
  requested_at   timestamptz not null,
  active_at      timestamptz,
  review_on      date,
  released_iss   text,
  released_sub   text,
  released_at    timestamptz,
  release_reason text,
  overtaken      uuid[] not null default '{}',   -- items whose request was already on its way
  check (scope_all or system_id is not null or subjects <> '{}' or records <> '{}'),
  check ((state = 'RELEASED') = (released_at is not null))
);
create index hold_in_force on hold (state) where state <> 'RELEASED';

-- The lock that puts holds and intents in one order: intents take it shared, holds exclusively.
create table hold_gate (
  one   boolean primary key default true check (one),
  epoch bigint not null
);
insert into hold_gate (one, epoch) values (true, 1);

create table run (
  id                uuid primary key,
  system_id         uuid not null,
  state             text not null check (state in ('PLANNING', 'PLANNED', 'APPROVED', 'RUNNING', 'PAUSED', 'COMPLETED', 'CANCELLED', 'FAILED')),
  datasets          text[] not null,
  dispositions      text[] not null,
  max_items         integer not null,
  note              text,
  requested_iss     text not null,
  requested_sub     text not null,
  requested_at      timestamptz not null,
  digest            text,                        -- over the exact ordered list
  items             integer not null default 0,
  map_version       integer,
  policy_version_id text,
  policy_digest     text,
  effect            text,                        -- canonical JSON of the dry run
  approvals_needed  integer not null default 1,
  approved_at       timestamptz,
  automatic         boolean not null default false,
  released_items    integer not null default 0,  -- canary: how many items may be claimed so far
  operation_id      uuid,
  reason            text,
  started_at        timestamptz,
  finished_at       timestamptz
);
create index run_by_system on run (system_id, requested_at desc);

create table run_approval (
  run_id uuid not null references run (id),
  iss    text not null,
  sub    text not null,
  digest text not null,
  at     timestamptz not null,
  primary key (run_id, iss, sub)
);

-- One disposition of one record. Its groups are those field groups of the record that the run disposes of together.
create table item (
  id               uuid primary key,
  run_id           uuid not null references run (id),
  position         integer not null,
  stage            integer not null,             -- rows that point to others go first
  record_id        uuid not null,
  dataset          text not null,
  form             text not null check (form in ('DELETE', 'CLEAR', 'RESTRICT')),
  groups           text[] not null,
  plan_id          bigint not null,
  fingerprint      bytea not null,
  dispose_from     timestamptz,
  reasons          text not null,                -- canonical JSON: per group rule, disposition, instants
  covers           text[] not null,              -- datasets of the closure
  state            text not null check (state in ('PLANNED', 'READY', 'CLAIMED', 'INTENT', 'UNKNOWN', 'VERIFYING', 'ERASED', 'CERTIFIED', 'HELD', 'EXEMPT', 'CANCELLED', 'NEEDS_ATTENTION')),
  claim_epoch      bigint not null default 0,
  claim_seq        bigint not null default 0,
  lease_until      timestamptz,
  attempts         integer not null default 0,
  reason           text,
  method           text check (method in ('DELETED', 'CLEARED', 'SHELL', 'RESTRICTED')),
  effects          text,                         -- canonical JSON: rows by dataset
  verified_at      timestamptz,
  updated_at       timestamptz not null,
  unique (run_id, record_id, form),
  unique (run_id, position)
);
create index item_by_state on item (run_id, state, stage, position);
create index item_open on item (record_id) where state not in ('CERTIFIED', 'EXEMPT', 'CANCELLED');
create index item_may_act on item (state) where state in ('INTENT', 'UNKNOWN');

create sequence item_fence;
create table fence_epoch (
  one   boolean primary key default true check (one),
  epoch bigint not null
);
insert into fence_epoch (one, epoch) values (true, 1);

-- "This request may be sent", written in the transaction of the last look, before it is sent.
create table intent (
  id                uuid primary key,
  item_id           uuid not null references item (id),
  claim_epoch       bigint not null,
  claim_seq         bigint not null,
  state             text not null check (state in ('OPEN', 'UNKNOWN', 'APPLIED', 'NOT_APPLIED')),
  created_at        timestamptz not null,
  deadline_at       timestamptz not null,
  request_digest    text not null,
  expected          bytea,                       -- encrypted: rows and replacements that read-back must find; dropped when certified
  policy_version_id text not null,
  policy_digest     text not null,
  plan_digest       text not null,
  map_version       integer not null,
  consent_as_of     timestamptz,
  hold_epoch        bigint not null,
  ended_at          timestamptz,
  unique (item_id, claim_epoch, claim_seq)
);
create index intent_of_item on intent (item_id, created_at desc);
create index intent_open on intent (state) where state in ('OPEN', 'UNKNOWN');

-- Groups that are kept for a legal duty only, out of ordinary use.
create table restriction (
  record_id uuid not null,
  groups    text[] not null,
  item_id   uuid not null references item (id),
  since     timestamptz not null,
  until     timestamptz,
  primary key (record_id, item_id)
);

-- Rows that stay, cleared, only because a retained row points to them.
create table shell (
  record_id uuid primary key,
  item_id   uuid not null references item (id),
  since     timestamptz not null
);

-- What was disposed of and must not come back unnoticed. The record's id is a keyed hash of its key.
create table suppression (
  record_id  uuid primary key,
  system_id  uuid not null,
  dataset    text not null,
  item_id    uuid not null references item (id),
  erased_at  timestamptz not null,
  returned_at timestamptz                        -- seen again after its disposal
);

-- What the clock showed last; disposal freezes when it jumps.
create table clock_guard (
  one        boolean primary key default true check (one),
  high_water timestamptz not null,
  frozen     boolean not null,
  reason     text,
  frozen_at  timestamptz,
  cleared_iss text,
  cleared_sub text
);
insert into clock_guard (one, high_water, frozen) values (true, clock_timestamp(), false);

-- Terminal states never change, whoever asks.
create function item_guard() returns trigger language plpgsql as $$
begin
  if old.state in ('CERTIFIED', 'EXEMPT', 'CANCELLED') and new.state <> old.state then
    raise exception 'item % is % for good', old.id, old.state using errcode = 'TN001';
  end if;
  return new;
end $$;
create trigger item_terminal before update of state on item for each row execute function item_guard();

create function no_delete() returns trigger language plpgsql as $$
begin
  raise exception '% keeps its rows', tg_table_name using errcode = 'TN002';
end $$;
create trigger item_kept before delete or truncate on item for each statement execute function no_delete();
create trigger intent_kept before delete or truncate on intent for each statement execute function no_delete();
create trigger hold_kept before delete or truncate on hold for each statement execute function no_delete();
create trigger run_kept before delete or truncate on run for each statement execute function no_delete();
