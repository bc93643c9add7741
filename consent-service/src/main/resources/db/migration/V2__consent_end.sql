-- When a consent that there was stopped to count; null where there never was one, or it is valid.
-- A refusal ends nothing. What is stored already knows nothing of it: fold_version 1 is computed anew
-- from the events (schedule consent-refold), which adds to the change feed where there is an end.
alter table consent_state
  add column ended_at      timestamptz,
  add column told_ended_at timestamptz,
  add column fold_version  integer not null default 1;

alter table consent_change add column ended_at timestamptz;

-- A consent ends by clock also while it is suspended only, as by a browser's signal.
drop index consent_state_expiry;
create index consent_state_expiry on consent_state (valid_until)
  where valid_until is not null and told_ended_at is null;
create index consent_state_outdated on consent_state (fold_version) where fold_version < 2;
