-- References of people may come from a later subject key: s1:, s2: ...
alter table business_event drop constraint business_event_subject_check;
alter table business_event
  add constraint business_event_subject_check check (subject ~ '^s[1-9][0-9]{0,2}:[A-Za-z0-9_-]{43}$');
