-- The inventory: which records exist, what their facts are, and what the plans say of them. No personal data: keys are
-- encrypted, people are keyed hashes. Every table of records is keyed by the record's id first, which is a uniform hash,
-- so that any of them can be partitioned by hash of it without a change to a statement.

-- What records have in common that makes the same rules act on them (io.tenure.plan.RetentionPlan.Profile).
create table profile (
  id                      uuid primary key,
  system_id               uuid not null,
  system_key              text not null,
  dataset                 text not null,
  dataset_kind            text,
  subject_jurisdiction    text,
  controller_jurisdiction text,
  map_version             integer not null,
  triggers                text[] not null,       -- order of record.triggers
  purposes                text[] not null,
  content                 text not null,         -- canonical JSON of the profile
  plan_id                 bigint,                -- the newest plan; null before the policy was asked
  evaluated_plan_digest   text,                  -- digest that all its records were evaluated with; null if never
  evaluated_at            timestamptz,
  created_at              timestamptz not null
);
create index profile_by_dataset on profile (system_id, dataset);

-- Compiled plans, immutable.
create table plan (
  id                bigint generated always as identity primary key,
  profile_id        uuid not null references profile (id),
  map_version       integer not null,
  policy_version_id text not null,
  policy_digest     text not null,
  digest            text not null,               -- plans with the same digest act alike
  content           text not null,               -- canonical JSON of the plan
  received_at       timestamptz not null,
  unique (profile_id, policy_digest, map_version)
);
alter table profile add constraint profile_plan foreign key (plan_id) references plan (id);

-- What policy-service said last; one row.
create table policy_state (
  one               boolean primary key default true check (one),
  policy_version_id text,
  digest            text,
  etag              text,
  effective_from    timestamptz,
  unapproved_runs   boolean not null default false,
  asked_at          timestamptz,                 -- last answer
  stale_since       timestamptz,                 -- set while there is no answer
  stale_code        text
);
insert into policy_state (one) values (true);

create table record (
  id              uuid primary key,              -- cut from HMAC(record key, system, dataset, key)
  system_id       uuid not null,
  dataset         text not null,
  profile_id      uuid not null references profile (id),
  record_ref_enc  bytea,                         -- AES-256-GCM of the key; null once its disposal is certified
  fingerprint     bytea not null,
  triggers        timestamptz[] not null,        -- positions as profile.triggers
  jurisdiction    text,
  controller      text,
  soft_deleted    boolean not null default false,
  present         boolean not null default true, -- false: the last full pass did not see it
  findings        text[] not null default '{}',  -- code:name
  first_seen_sync uuid not null,
  last_seen_sync  uuid not null,
  changed_at      timestamptz not null
) with (fillfactor = 85);
create index record_by_profile on record (profile_id, id);
create index record_by_dataset on record (system_id, dataset, id);

create table record_subject (
  record_id    uuid not null references record (id) on delete cascade,
  subject      text not null,                    -- s1:...
  jurisdiction text,
  primary key (record_id, subject)
);
create index record_subject_by_subject on record_subject (subject);

-- One row for each field group of each record: what the plan says. Instants are half-open.
create table assessment (
  record_id       uuid not null references record (id) on delete cascade,
  group_id        text not null,
  profile_id      uuid not null,
  plan_id         bigint not null,
  status          text not null check (status in ('NO_RULE', 'RETAINED', 'MISSING_TRIGGER', 'RESTRICT', 'DUE')),
  retain_until    timestamptz,
  retain_open     boolean not null,
  dispose_from    timestamptz,
  disposition     text check (disposition in ('ERASE', 'ANONYMISE', 'RESTRICT', 'REVIEW')),
  winning_minimum text,
  winning_maximum text,
  missing         text[] not null,
  consent_seq     bigint not null,               -- consent changes up to this one were known
  evaluated_at    timestamptz not null,
  next_change_at  timestamptz,                   -- when the status changes by the clock alone
  primary key (record_id, group_id)
) with (fillfactor = 85);
create index assessment_due on assessment (profile_id, status, dispose_from, record_id, group_id);
create index assessment_next_change on assessment (next_change_at) where next_change_at is not null;

-- Everything a reader of assessments wants beside them.
create view assessed as
  select a.*, r.system_id, r.dataset, r.present, r.soft_deleted, r.fingerprint, r.record_ref_enc,
         p.map_version, p.policy_version_id, p.policy_digest, p.digest as plan_digest
    from assessment a
    join record r on r.id = a.record_id
    join plan p on p.id = a.plan_id;

-- Records that must be evaluated anew. Writers update on conflict, so that an evaluation at work never misses a change.
create table evaluation_queue (
  record_id  uuid primary key references record (id) on delete cascade,
  profile_id uuid not null,
  queued_at  timestamptz not null
);
create index evaluation_queue_by_profile on evaluation_queue (profile_id, record_id);

create table subject_consent (
  subject text not null,
  purpose text not null,
  state   text not null,
  valid   boolean not null,
  since   timestamptz,
  seq     bigint not null,
  primary key (subject, purpose)
);

-- How far the change feed of consent-service was read; one row.
create table consent_cursor (
  one     boolean primary key default true check (one),
  cursor  text,
  seq     bigint not null default 0,
  read_at timestamptz
);
insert into consent_cursor (one) values (true);

-- One row for each dataset of a system: how far the pass at work came, and what the last full pass found.
create table sync_state (
  system_id     uuid not null,
  dataset       text not null,
  sync_id       uuid,                            -- pass at work; null when none
  checkpoint    bytea,                           -- encrypted last key of the pass at work; null at its start
  checkpoint_of uuid,                            -- the record whose key that is
  map_version   integer not null,
  seen          bigint not null default 0,       -- records of the pass at work
  completed_id  uuid,                            -- last full pass
  completed_at  timestamptz,
  records       bigint,                          -- seen by the last full pass
  vanished      bigint,
  findings      jsonb not null default '{}',     -- code:name -> records of the last full pass
  primary key (system_id, dataset)
);
