-- References of people may come from a later subject key: s1:, s2: ...
alter table consent_event drop constraint consent_event_subject_check;
alter table consent_event
  add constraint consent_event_subject_check check (subject ~ '^s[1-9][0-9]{0,2}:[A-Za-z0-9_-]{43}$');
