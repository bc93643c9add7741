-- What the organisation says over the shipped catalogue and packs: revisions that only grow, each with the entries it changed.
CREATE TABLE catalogue_revision (
  revision bigint CONSTRAINT pk_catalogue_revision PRIMARY KEY CHECK (revision >= 1),
  edition text NOT NULL,
  actor_issuer text NOT NULL,
  actor_subject text NOT NULL,
  at timestamptz NOT NULL,
  reason text CONSTRAINT ck_catalogue_revision_reason CHECK (length(reason) BETWEEN 1 AND 2000)
);

CREATE TABLE catalogue_change (
  id uuid CONSTRAINT pk_catalogue_change PRIMARY KEY,
  revision bigint NOT NULL CONSTRAINT fk_catalogue_change_revision REFERENCES catalogue_revision (revision),
  kind text NOT NULL CHECK (kind IN ('REGULATION', 'OBLIGATION', 'AMENDMENT', 'PACK_RULE', 'PACK_AMENDMENT')),
  entry text NOT NULL,
  value text CHECK (value IS NULL OR value::jsonb IS NOT NULL),
  CONSTRAINT uq_catalogue_change_entry UNIQUE (revision, kind, entry)
);
CREATE INDEX ix_catalogue_change_entry ON catalogue_change (kind, entry, revision DESC);

-- The catalogue as it was when a version was submitted with it: the version decides with it for good. By digest, so each is kept once.
CREATE TABLE catalogue_edition (
  digest text CONSTRAINT pk_catalogue_edition PRIMARY KEY CHECK (digest ~ '^sha256:[0-9a-f]{64}$'),
  version text NOT NULL,
  contents text NOT NULL CHECK (contents::jsonb IS NOT NULL)
);

CREATE FUNCTION catalogue_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'revisions and editions of the catalogue are append only';
END $$;
CREATE TRIGGER catalogue_revision_append_only BEFORE UPDATE OR DELETE ON catalogue_revision
  FOR EACH ROW EXECUTE FUNCTION catalogue_is_append_only();
CREATE TRIGGER catalogue_change_append_only BEFORE UPDATE OR DELETE ON catalogue_change
  FOR EACH ROW EXECUTE FUNCTION catalogue_is_append_only();
CREATE TRIGGER catalogue_edition_append_only BEFORE UPDATE OR DELETE ON catalogue_edition
  FOR EACH ROW EXECUTE FUNCTION catalogue_is_append_only();

-- Versions from before know only the name of their catalogue; they go on with what is shipped.
ALTER TABLE policy_version ADD COLUMN catalogue_digest text;
ALTER TABLE policy_version ADD COLUMN layer_revision bigint NOT NULL DEFAULT 0;

CREATE OR REPLACE FUNCTION policy_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a policy version is never deleted';
  END IF;
  IF (OLD.stage <> 'DRAFT' OR NEW.stage = 'WITHDRAWN')
     AND (NEW.content, NEW.catalogue_version, NEW.catalogue_digest, NEW.layer_revision, NEW.digest, NEW.policy_id, NEW.number)
     IS DISTINCT FROM
     (OLD.content, OLD.catalogue_version, OLD.catalogue_digest, OLD.layer_revision, OLD.digest, OLD.policy_id, OLD.number) THEN
    RAISE EXCEPTION 'the content of a submitted policy version never changes';
  END IF;
  IF NEW.stage NOT IN ('DRAFT', 'WITHDRAWN') AND OLD.stage = 'DRAFT'
     AND NOT EXISTS (SELECT 1 FROM catalogue_edition e WHERE e.digest = NEW.catalogue_digest) THEN
    RAISE EXCEPTION 'a submitted policy version keeps its edition of the catalogue';
  END IF;
  IF OLD.stage = 'WITHDRAWN' AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'a withdrawn policy version never changes';
  END IF;
  IF OLD.stage = 'ACTIVATED' AND NEW IS DISTINCT FROM OLD
     AND NOT (NEW.stage = 'WITHDRAWN' AND OLD.effective_from > clock_timestamp()) THEN
    RAISE EXCEPTION 'an activated policy version never changes';
  END IF;
  RETURN NEW;
END $$;
