-- What else a purpose says (parent, necessity, condition of Art. 9(2), balance test, recipients, transfers, further
-- terms, when it is open, its channels, the age of consent), as JSON. What was kept before says nothing of it.
alter table purpose add column details text not null default '{}';
alter table purpose_version add column details text not null default '{}';

-- Who made the version: issuer and subject of the token. Not known of versions from before.
alter table purpose add column changed_by text;
alter table purpose_version add column changed_by text;

-- Somebody who objects to everything waits for purposes that are being made, and they for him: see V5.
create function purpose_is_made() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(727267001);
  return null;
end
$$;

create trigger purpose_made before insert on purpose
  for each statement execute function purpose_is_made();
