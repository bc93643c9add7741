-- Tables that every service has. Versions 0.x belong to the service kit, 1 and above to the service.

-- Answers already given to POSTs with an Idempotency-Key. The id is a digest of caller, route and key.
CREATE TABLE idempotency (
  id          bytea       PRIMARY KEY,
  body_digest bytea       NOT NULL,
  owner       uuid        NOT NULL,
  reserved_at timestamptz NOT NULL,
  answered_at timestamptz,
  status      integer,
  headers     jsonb,
  body        bytea,
  CONSTRAINT idempotency_answer CHECK ((answered_at IS NULL) = (status IS NULL))
);
CREATE INDEX idempotency_reserved_at ON idempotency (reserved_at);

-- Long work. A row is claimed by a lease; lease_owner is new with each claim and fences off whoever lost it.
CREATE TABLE operation (
  id               uuid        PRIMARY KEY,
  kind             text        NOT NULL,
  state            text        NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  payload          jsonb       NOT NULL,
  checkpoint       jsonb,
  done             bigint      NOT NULL DEFAULT 0,
  total            bigint      NOT NULL DEFAULT 0,
  message          text,
  result           jsonb,
  problem          jsonb,
  actor_issuer     text        NOT NULL,
  actor_subject    text        NOT NULL,
  correlation_id   text,
  cancel_requested boolean     NOT NULL DEFAULT false,
  attempt          integer     NOT NULL DEFAULT 0,
  lease_owner      uuid,
  leased_until     timestamptz,
  created_at       timestamptz NOT NULL DEFAULT now(),
  started_at       timestamptz,
  finished_at      timestamptz
);
CREATE INDEX operation_waiting ON operation (created_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX operation_listed ON operation (created_at DESC, id DESC);

-- What the clock wakes: one replica at a time, by lease.
CREATE TABLE schedule (
  name          text        PRIMARY KEY,
  cron          text        NOT NULL,
  next_at       timestamptz,
  started_at    timestamptz,
  finished_at   timestamptz,
  outcome       text        CHECK (outcome IN ('SUCCEEDED', 'FAILED')),
  message       text,
  lease_owner   uuid,
  leased_until  timestamptz
);
