-- Consents of which it was told that they end soon: once for each end.
create table expiry_reminder (
  subject     text collate "C" not null,
  purpose     text collate "C" not null,
  valid_until timestamptz not null,
  reminded_at timestamptz not null,
  primary key (subject, purpose, valid_until)
);
create index expiry_reminder_end on expiry_reminder (valid_until);
