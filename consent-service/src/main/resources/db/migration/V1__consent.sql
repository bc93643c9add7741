-- consent-service. Persons appear as subject references (keyed hashes) only.

create table purpose (
  key             text collate "C" primary key,
  version         integer     not null check (version > 0),
  name            text        not null,
  description     text,
  controller      text        not null,
  legal_basis     text        not null,
  data_categories text[]      not null,
  dpv_term        text,
  validity        text,
  zone            text        not null,
  sale_or_sharing boolean     not null,
  changed_at      timestamptz not null
);

-- Every version that ever was in force; nothing here is changed.
create table purpose_version (
  key             text collate "C" not null references purpose (key),
  version         integer     not null check (version > 0),
  name            text        not null,
  description     text,
  controller      text        not null,
  legal_basis     text        not null,
  data_categories text[]      not null,
  dpv_term        text,
  validity        text,
  zone            text        not null,
  sale_or_sharing boolean     not null,
  changed_at      timestamptz not null,
  primary key (key, version)
);

-- What people said, and when we learned of it. Nothing here is changed.
create table consent_event (
  id              uuid        primary key,
  subject         text collate "C" not null check (subject ~ '^s1:[A-Za-z0-9_-]{43}$'),
  purpose         text collate "C" not null references purpose (key),
  purpose_version integer     not null,
  type            text        not null check (type in ('USED', 'REQUESTED', 'DEFERRED', 'GIVEN', 'RENEWED', 'EXPIRED',
                                'REFUSED', 'REVOKED', 'INVALIDATED', 'WITHDRAWN', 'OBJECTED')),
  at              timestamptz,
  recorded_at     timestamptz not null,
  effective_at    timestamptz not null,
  valid_until     timestamptz,
  method          text        not null,
  provenance      text        not null check (provenance in ('DIRECT', 'IMPORT')),
  evidence        text,
  source          text        not null,
  source_id       text,
  constraint consent_event_effective check (effective_at = least(coalesce(at, recorded_at), recorded_at)),
  constraint consent_event_import check (provenance = 'IMPORT' or at is not null)
);

create index consent_event_pair on consent_event (subject, purpose);
create unique index consent_event_source on consent_event (source, source_id) where source_id is not null;

-- What the events of a pair come to. Its row is also the lock under which they are added.
create table consent_state (
  subject           text collate "C" not null,
  purpose           text collate "C" not null references purpose (key),
  state             text        not null default 'UNKNOWN',
  since             timestamptz,
  valid_until       timestamptz,
  last_effective_at timestamptz,
  -- what the change feed said last
  told_state        text        not null default 'UNKNOWN',
  told_since        timestamptz,
  primary key (subject, purpose)
);

create index consent_state_expiry on consent_state (valid_until)
  where valid_until is not null and told_state in ('GIVEN', 'RENEWED');

-- The change feed. Numbers are drawn from consent_feed under its row lock, which is held until the
-- commit: whoever sees number n sees all numbers below n.
create table consent_feed (
  only_row boolean primary key default true check (only_row),
  last_seq bigint  not null
);
insert into consent_feed (last_seq) values (0);

create table consent_change (
  seq         bigint      primary key,
  subject     text collate "C" not null,
  purpose     text collate "C" not null,
  state       text        not null,
  valid       boolean     not null,
  since       timestamptz,
  recorded_at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger consent_event_append_only before update or delete on consent_event
  for each row execute function refuse_change();
create trigger consent_event_no_truncate before truncate on consent_event
  for each statement execute function refuse_change();
create trigger consent_change_append_only before update or delete on consent_change
  for each row execute function refuse_change();
create trigger consent_change_no_truncate before truncate on consent_change
  for each statement execute function refuse_change();
create trigger purpose_version_append_only before update or delete on purpose_version
  for each row execute function refuse_change();
create trigger purpose_version_no_truncate before truncate on purpose_version
  for each statement execute function refuse_change();
