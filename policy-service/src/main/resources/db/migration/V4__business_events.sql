-- Business events of other systems. Records and people appear as keyed hashes only.
CREATE TABLE business_event (
  id uuid CONSTRAINT pk_business_event PRIMARY KEY,
  source text COLLATE "C" NOT NULL,
  source_id text COLLATE "C" NOT NULL,
  type text NOT NULL,
  record uuid,
  subject text COLLATE "C" CHECK (subject ~ '^s1:[A-Za-z0-9_-]{43}$'),
  poster_issuer text NOT NULL,
  poster_subject text NOT NULL,
  recorded_at timestamptz NOT NULL,
  -- what counts: the revision with the highest number
  revision integer NOT NULL CHECK (revision >= 1),
  cancelled boolean NOT NULL,
  CONSTRAINT uq_business_event_source UNIQUE (source, source_id),
  CONSTRAINT ck_business_event_object CHECK (num_nonnulls(record, subject) = 1)
);
CREATE INDEX ix_business_event_order ON business_event (recorded_at, id);
CREATE INDEX ix_business_event_record ON business_event (record) WHERE record IS NOT NULL;
CREATE INDEX ix_business_event_subject ON business_event (subject) WHERE subject IS NOT NULL;

-- Numbers of the change feed are drawn from this row under its lock, which is held until the commit:
-- whoever sees number n sees all numbers below n, and a rollback leaves no gap.
CREATE TABLE business_event_feed (
  only_row boolean CONSTRAINT pk_business_event_feed PRIMARY KEY DEFAULT true CHECK (only_row),
  last_seq bigint NOT NULL
);
INSERT INTO business_event_feed (last_seq) VALUES (0);

-- All that was said of an event. Append only. seq: place in the change feed; null where a late revision changed nothing.
CREATE TABLE business_event_revision (
  event_id uuid NOT NULL CONSTRAINT fk_business_event_revision_event REFERENCES business_event (id),
  number integer NOT NULL CHECK (number >= 1),
  occurred_at timestamptz NOT NULL,
  cancelled boolean NOT NULL,
  evidence text,
  reason text CHECK (length(reason) BETWEEN 1 AND 1000),
  actor_issuer text NOT NULL,
  actor_subject text NOT NULL,
  recorded_at timestamptz NOT NULL,
  seq bigint CONSTRAINT uq_business_event_revision_seq UNIQUE,
  CONSTRAINT pk_business_event_revision PRIMARY KEY (event_id, number)
);

CREATE FUNCTION business_events_are_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER business_event_revision_append_only BEFORE UPDATE OR DELETE ON business_event_revision
  FOR EACH ROW EXECUTE FUNCTION business_events_are_only_added();
CREATE TRIGGER business_event_revision_no_truncate BEFORE TRUNCATE ON business_event_revision
  FOR EACH STATEMENT EXECUTE FUNCTION business_events_are_only_added();
CREATE TRIGGER business_event_no_delete BEFORE DELETE ON business_event
  FOR EACH ROW EXECUTE FUNCTION business_events_are_only_added();
CREATE TRIGGER business_event_no_truncate BEFORE TRUNCATE ON business_event
  FOR EACH STATEMENT EXECUTE FUNCTION business_events_are_only_added();
