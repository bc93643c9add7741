-- Consents of which it was told that they end soon: once for each end.
create table expiry_reminder (
  subject     text collate "C" not null,
  purpose     text collate "C" not null,
  valid_until timestamptz not null,
  reminded_at timestamptz not null,
  primary key (subject, purpose, valid_until)
);
create index expiry_reminder_end on expiry_reminder (valid_until);

-- Consents that count, and when the clock ends them: on all channels, or the next one of several.
create view consent_ending as
  select subject, purpose, valid_until from consent_state
  where valid_until is not null and told_ended_at is null and routes is null and state in ('GIVEN', 'RENEWED')
  union all
  select subject, purpose, routes_end from consent_state
  where routes_end is not null and told_state in ('GIVEN', 'RENEWED');
