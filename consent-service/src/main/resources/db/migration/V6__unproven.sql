-- Whether a valid consent rests only on what another system says, without evidence. What is stored does not know it:
-- it is computed anew from the events (schedule consent-refold).
alter table consent_state add column unproven boolean not null default false;

drop index consent_state_outdated;
create index consent_state_outdated on consent_state (fold_version) where fold_version < 3;
