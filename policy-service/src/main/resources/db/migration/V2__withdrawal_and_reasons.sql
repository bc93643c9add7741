-- Every step says why; a version that has not taken effect can be withdrawn.
ALTER TABLE policy_step ADD COLUMN reason text CONSTRAINT ck_policy_step_reason CHECK (length(reason) BETWEEN 1 AND 1000);
ALTER TABLE policy_step DROP CONSTRAINT policy_step_action_check;
ALTER TABLE policy_step ADD CONSTRAINT ck_policy_step_action
  CHECK (action IN ('CREATED', 'CHANGED', 'SUBMITTED', 'APPROVED', 'ACTIVATED', 'WITHDRAWN'));

ALTER TABLE policy_version DROP CONSTRAINT policy_version_stage_check;
ALTER TABLE policy_version ADD CONSTRAINT ck_policy_version_stage
  CHECK (stage IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'ACTIVATED', 'WITHDRAWN'));
ALTER TABLE policy_version DROP CONSTRAINT ck_policy_version_digest;
ALTER TABLE policy_version ADD CONSTRAINT ck_policy_version_digest
  CHECK (stage IN ('DRAFT', 'WITHDRAWN') OR digest IS NOT NULL);

CREATE OR REPLACE FUNCTION policy_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a policy version is never deleted';
  END IF;
  IF (OLD.stage <> 'DRAFT' OR NEW.stage = 'WITHDRAWN')
     AND (NEW.content, NEW.catalogue_version, NEW.digest, NEW.policy_id, NEW.number)
     IS DISTINCT FROM (OLD.content, OLD.catalogue_version, OLD.digest, OLD.policy_id, OLD.number) THEN
    RAISE EXCEPTION 'the content of a submitted policy version never changes';
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
