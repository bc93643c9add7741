-- The maximums of a group stand in stages that do not hide each other: the end of active use, a person's review, removal.
alter table assessment drop constraint assessment_status_check;
alter table assessment add constraint assessment_status_check
  check (status in ('NO_RULE', 'RETAINED', 'MISSING_TRIGGER', 'RESTRICT', 'REVIEW', 'DUE'));
alter table assessment add column restrict_from timestamptz;             -- end of active use
alter table assessment add column restricting_rule text;
alter table assessment add column review_from timestamptz;               -- from then on a person has to look
alter table assessment add column reviewing_rule text;
alter table assessment add column out_of_use boolean not null default false;

-- What was assessed before is assessed anew.
update profile set evaluated_plan_digest = null;
