-- The audit log and the feed of changes of policy versions. Both are numbered from their row here, which stays locked until the
-- commit: whoever sees number n sees all numbers below n, and no number is left out.
CREATE TABLE journal (
  name text CONSTRAINT pk_journal PRIMARY KEY,
  last_seq bigint NOT NULL CHECK (last_seq >= 0)
);
INSERT INTO journal (name, last_seq) VALUES ('audit', 0), ('policy-changes', 0);

-- Who did what to what, when and why. No content, no personal data but the token's issuer and subject.
CREATE TABLE audit_entry (
  seq bigint CONSTRAINT pk_audit_entry PRIMARY KEY,
  id uuid NOT NULL CONSTRAINT uq_audit_entry_id UNIQUE,
  at timestamptz NOT NULL,
  actor_issuer text NOT NULL,
  actor_subject text NOT NULL,
  actor_client text,
  act text NOT NULL CHECK (act ~ '^[A-Z][A-Z_]{0,59}$'),
  object_type text NOT NULL CHECK (object_type ~ '^[A-Z][A-Z_]{0,59}$'),
  object_id text NOT NULL CHECK (length(object_id) BETWEEN 1 AND 200),
  object_version integer,
  digest_before text CHECK (digest_before ~ '^sha256:[0-9a-f]{64}$'),
  digest_after text CHECK (digest_after ~ '^sha256:[0-9a-f]{64}$'),
  reason text CHECK (length(reason) BETWEEN 1 AND 1000)
);
CREATE INDEX ix_audit_entry_object ON audit_entry (object_id, seq);
CREATE INDEX ix_audit_entry_actor ON audit_entry (actor_subject, seq);
CREATE INDEX ix_audit_entry_act ON audit_entry (act, seq);

-- What became of policy versions, for other services. No foreign key: its lock would be taken after that of the journal, and a version
-- is never deleted.
CREATE TABLE policy_change (
  seq bigint CONSTRAINT pk_policy_change PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('SUBMITTED', 'APPROVED', 'SCHEDULED', 'ACTIVATED', 'SUPERSEDED', 'WITHDRAWN')),
  policy_id uuid NOT NULL,
  version_id uuid NOT NULL,
  number integer NOT NULL,
  digest text,
  effective_from timestamptz,
  at timestamptz NOT NULL,
  CONSTRAINT uq_policy_change_version UNIQUE (version_id, kind)
);

-- What happened before this migration, from the steps; what the clock did meanwhile, the service adds itself.
INSERT INTO audit_entry (seq, id, at, actor_issuer, actor_subject, act, object_type, object_id, object_version, digest_after, reason)
SELECT row_number() OVER (ORDER BY s.at, s.id), s.id, s.at, s.actor_issuer, s.actor_subject,
  CASE s.action
    WHEN 'CREATED' THEN CASE v.number WHEN 1 THEN 'POLICY_CREATED' ELSE 'DRAFT_CREATED' END
    WHEN 'CHANGED' THEN 'DRAFT_CHANGED'
    ELSE 'VERSION_' || s.action END,
  'POLICY_VERSION', v.policy_id::text, v.number, s.digest, s.reason
FROM policy_step s JOIN policy_version v ON v.id = s.version_id;
INSERT INTO policy_change (seq, kind, policy_id, version_id, number, digest, effective_from, at)
SELECT row_number() OVER (ORDER BY s.at, s.id), CASE s.action WHEN 'ACTIVATED' THEN 'SCHEDULED' ELSE s.action END,
  v.policy_id, v.id, v.number, s.digest, CASE s.action WHEN 'ACTIVATED' THEN v.effective_from END, s.at
FROM policy_step s JOIN policy_version v ON v.id = s.version_id
WHERE s.action IN ('SUBMITTED', 'APPROVED', 'ACTIVATED', 'WITHDRAWN');
UPDATE journal SET last_seq = (SELECT count(*) FROM audit_entry) WHERE name = 'audit';
UPDATE journal SET last_seq = (SELECT count(*) FROM policy_change) WHERE name = 'policy-changes';

-- Adds an entry with the next number; one that is there already stays as it is. Answers its number.
CREATE FUNCTION audit_append(entry jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  drawn bigint;
BEGIN
  PERFORM FROM journal WHERE name = 'audit' FOR UPDATE;
  SELECT seq INTO drawn FROM audit_entry WHERE id = (entry ->> 'id')::uuid;
  IF drawn IS NULL THEN
    UPDATE journal SET last_seq = last_seq + 1 WHERE name = 'audit' RETURNING last_seq INTO drawn;
    INSERT INTO audit_entry SELECT * FROM jsonb_populate_record(NULL::audit_entry, entry || jsonb_build_object('seq', drawn));
  END IF;
  RETURN drawn;
END $$;

CREATE FUNCTION policy_change_append(entry jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  drawn bigint;
BEGIN
  PERFORM FROM journal WHERE name = 'policy-changes' FOR UPDATE;
  SELECT seq INTO drawn FROM policy_change
    WHERE version_id = (entry ->> 'version_id')::uuid AND kind = entry ->> 'kind';
  IF drawn IS NULL THEN
    UPDATE journal SET last_seq = last_seq + 1 WHERE name = 'policy-changes' RETURNING last_seq INTO drawn;
    INSERT INTO policy_change SELECT * FROM jsonb_populate_record(NULL::policy_change, entry || jsonb_build_object('seq', drawn));
  END IF;
  RETURN drawn;
END $$;

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER policy_change_append_only BEFORE UPDATE OR DELETE ON policy_change
  FOR EACH ROW EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER policy_change_no_truncate BEFORE TRUNCATE ON policy_change
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER policy_step_no_truncate BEFORE TRUNCATE ON policy_step
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER policy_version_no_truncate BEFORE TRUNCATE ON policy_version
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();

-- A number, once given, is never given again.
CREATE FUNCTION journal_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.name = OLD.name AND NEW.last_seq = OLD.last_seq + 1 THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'journals only ever grow' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER journal_grows BEFORE UPDATE OR DELETE ON journal
  FOR EACH ROW EXECUTE FUNCTION journal_only_grows();
CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
