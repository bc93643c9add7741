-- Policies and their versions. A version's content is fixed once it has left DRAFT: the trigger below refuses any change of it.
CREATE TABLE policy (
  id uuid CONSTRAINT pk_policy PRIMARY KEY,
  name text NOT NULL CONSTRAINT uq_policy_name UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
  created_at timestamptz NOT NULL
);

CREATE TABLE policy_version (
  id uuid CONSTRAINT pk_policy_version PRIMARY KEY,
  policy_id uuid NOT NULL CONSTRAINT fk_policy_version_policy REFERENCES policy (id),
  number integer NOT NULL CHECK (number >= 1),
  stage text NOT NULL CHECK (stage IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'ACTIVATED')),
  revision bigint NOT NULL,
  catalogue_version text NOT NULL,
  content text NOT NULL CHECK (content::jsonb IS NOT NULL),
  digest text CHECK (digest ~ '^sha256:[0-9a-f]{64}$'),
  findings text NOT NULL CHECK (findings::jsonb IS NOT NULL),
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  effective_from timestamptz,
  unapproved_runs boolean NOT NULL DEFAULT false,
  CONSTRAINT uq_policy_version_number UNIQUE (policy_id, number),
  CONSTRAINT uq_policy_version_effective UNIQUE (effective_from),
  CONSTRAINT ck_policy_version_digest CHECK (stage = 'DRAFT' OR digest IS NOT NULL),
  CONSTRAINT ck_policy_version_effective CHECK ((stage = 'ACTIVATED') = (effective_from IS NOT NULL))
);

-- Who did what to a version, and when. Append only.
CREATE TABLE policy_step (
  id uuid CONSTRAINT pk_policy_step PRIMARY KEY,
  version_id uuid NOT NULL CONSTRAINT fk_policy_step_version REFERENCES policy_version (id),
  action text NOT NULL CHECK (action IN ('CREATED', 'CHANGED', 'SUBMITTED', 'APPROVED', 'ACTIVATED')),
  actor_issuer text NOT NULL,
  actor_subject text NOT NULL,
  at timestamptz NOT NULL,
  digest text
);
CREATE INDEX ix_policy_step_version ON policy_step (version_id, at);

CREATE FUNCTION policy_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a policy version is never deleted';
  END IF;
  IF OLD.stage <> 'DRAFT' AND (NEW.content, NEW.catalogue_version, NEW.digest, NEW.policy_id, NEW.number)
     IS DISTINCT FROM (OLD.content, OLD.catalogue_version, OLD.digest, OLD.policy_id, OLD.number) THEN
    RAISE EXCEPTION 'the content of a submitted policy version never changes';
  END IF;
  IF OLD.stage = 'ACTIVATED' AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'an activated policy version never changes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER policy_version_immutable BEFORE UPDATE OR DELETE ON policy_version
  FOR EACH ROW EXECUTE FUNCTION policy_version_is_immutable();

CREATE FUNCTION policy_step_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'steps of a policy version are append only';
END $$;
CREATE TRIGGER policy_step_append_only BEFORE UPDATE OR DELETE ON policy_step
  FOR EACH ROW EXECUTE FUNCTION policy_step_is_append_only();
