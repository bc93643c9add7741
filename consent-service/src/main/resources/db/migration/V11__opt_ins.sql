-- Double opt-in: who was asked, for what, and whether the link was opened. The link itself is not kept, only its digest.
create table opt_in (
  id            uuid        primary key,
  token_digest  bytea       not null unique check (length(token_digest) = 32),
  subject       text collate "C" not null check (subject ~ '^s[1-9][0-9]{0,2}:[A-Za-z0-9_-]{43}$'),
  channel       text        not null,
  contact_point text collate "C" check (contact_point ~ '^s[1-9][0-9]{0,2}:[A-Za-z0-9_-]{43}$'),
  purposes      text[]      not null check (cardinality(purposes) > 0),
  -- proof of what was shown, or null
  shown         text,
  source        text        not null,
  source_id     text        not null,
  requested_at  timestamptz not null,
  expires_at    timestamptz not null check (expires_at > requested_at),
  confirmed_at  timestamptz,
  constraint opt_in_source unique (source, source_id)
);
create index opt_in_subject on opt_in (subject);
create index opt_in_unconfirmed on opt_in (expires_at) where confirmed_at is null;
