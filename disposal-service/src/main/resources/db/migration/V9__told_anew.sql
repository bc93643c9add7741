-- NO_RULE and MISSING_TRIGGER are said of less than before: what was assessed before is assessed anew.
update profile set evaluated_plan_digest = null;
