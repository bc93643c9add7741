-- The organisations that decide (purpose.controller), as receipts name them. No natural persons.
-- Nothing here is changed: a receipt names the controller as it was when the event was recorded.
create table controller_version (
  key               text collate "C" not null,
  version           integer     not null check (version > 0),
  name              text        not null,
  identifier        text,
  address           text        not null,
  email             text,
  phone             text,
  url               text,
  jurisdiction      text        not null,
  authority         text,
  storage_locations text[]      not null,
  manage_url        text,
  rights_url        text,
  retention_url     text,
  changed_at        timestamptz not null,
  primary key (key, version)
);
create trigger controller_version_append_only before update or delete on controller_version
  for each row execute function refuse_change();
create trigger controller_version_no_truncate before truncate on controller_version
  for each statement execute function refuse_change();

-- Receipts of a person are listed in the order in which events were recorded.
create index consent_event_subject on consent_event (subject, recorded_at, id);
