-- Fields of the newest version of each map, for searches over all systems. Follows map_version by itself.
create table map_field (
  system_id   uuid    not null references system (id),
  version     integer not null,
  dataset     text    collate "C" not null,
  name        text    collate "C" not null,
  kind        text    not null,
  category    text    collate "C",
  sensitivity text    not null,
  row_count   bigint  not null,
  primary key (system_id, dataset, name)
);
create index map_field_category on map_field (category, system_id) where category is not null;

create function map_field_refresh(system uuid, number integer, content jsonb) returns void language sql as $$
  delete from map_field where system_id = system;
  insert into map_field (system_id, version, dataset, name, kind, category, sensitivity, row_count)
  select system, number, d ->> 'name', f ->> 'name', d ->> 'kind', f ->> 'category', coalesce(f ->> 'sensitivity', 'UNKNOWN'),
    (d ->> 'rowCount')::bigint
  from jsonb_array_elements(content -> 'datasets') as d, jsonb_array_elements(d -> 'fields') as f;
$$;
create function map_version_published() returns trigger language plpgsql as $$
begin
  perform map_field_refresh(new.system_id, new.version, new.content::jsonb);
  return null;
end $$;
create trigger map_version_fields after insert on map_version for each row execute function map_version_published();
select map_field_refresh(system_id, version, content::jsonb) from map_version v
  where version = (select max(version) from map_version n where n.system_id = v.system_id);

-- What an imported description says and a map has no place for (descriptions, masking, nested fields), to be exported again.
create table map_annotation (
  system_id  uuid        primary key references system (id),
  content    json        not null,
  changed_at timestamptz not null
);

-- Audit log and change feed are numbered from their row here, which stays locked until the commit: whoever sees number n sees all
-- numbers below n, and no number is left out. The feed's row is always locked before that of the audit log.
create table journal (
  name     text   primary key,
  last_seq bigint not null check (last_seq >= 0)
);
insert into journal (name, last_seq) values ('audit', 0), ('map-changes', 0);

-- What became of maps and findings, for other services.
create table map_change (
  seq       bigint      primary key,
  kind      text        not null check (kind in ('MAP_PUBLISHED', 'FINDING_OPENED', 'FINDING_CLOSED')),
  system_id uuid        not null,
  version   integer,
  digest    text,
  finding   uuid,
  code      text,
  severity  text,
  dataset   text,
  field     text,
  relation  text,
  at        timestamptz not null
);

-- Draws so many numbers; answers the last one that was drawn before.
create function journal_draw(journal_name text, amount bigint) returns bigint language sql as $$
  update journal set last_seq = last_seq + amount where name = journal_name returning last_seq - amount;
$$;

insert into map_change (seq, kind, system_id, version, digest, finding, code, severity, dataset, field, relation, at)
select row_number() over (order by at, kind, version, finding), kind, system_id, version, digest, finding, code, severity, dataset, field,
  relation, at
from (
  select 'MAP_PUBLISHED' as kind, system_id, version, digest, null::uuid as finding, null as code, null as severity, null as dataset,
    null as field, null as relation, confirmed_at as at
  from map_version
  union all
  select 'FINDING_OPENED', system_id, null, null, id, code, severity, dataset, field, relation, opened_at from finding
  union all
  select 'FINDING_CLOSED', system_id, null, null, id, code, severity, dataset, field, relation, closed_at from finding
  where closed_at is not null) as before;
update journal set last_seq = (select count(*) from map_change) where name = 'map-changes';

create function map_change_published() returns trigger language plpgsql as $$
declare
  base bigint;
begin
  select journal_draw('map-changes', count(*)) into base from fresh;
  insert into map_change (seq, kind, system_id, version, digest, at)
  select base + row_number() over (order by system_id, version), 'MAP_PUBLISHED', system_id, version, digest, confirmed_at from fresh;
  return null;
end $$;
create trigger map_version_told after insert on map_version referencing new table as fresh
  for each statement execute function map_change_published();

create function map_change_opened() returns trigger language plpgsql as $$
declare
  base bigint;
begin
  if exists (select from fresh) then
    select journal_draw('map-changes', count(*)) into base from fresh;
    insert into map_change (seq, kind, system_id, finding, code, severity, dataset, field, relation, at)
    select base + row_number() over (order by code, dataset, field, relation, id), 'FINDING_OPENED', system_id, id, code, severity, dataset,
      field, relation, opened_at
    from fresh;
  end if;
  return null;
end $$;
create trigger finding_opened_told after insert on finding referencing new table as fresh
  for each statement execute function map_change_opened();

create function map_change_closed() returns trigger language plpgsql as $$
declare
  base bigint;
  amount bigint;
begin
  select count(*) into amount from fresh join former on former.id = fresh.id where former.closed_at is null and fresh.closed_at is not null;
  if amount > 0 then
    base := journal_draw('map-changes', amount);
    insert into map_change (seq, kind, system_id, finding, code, severity, dataset, field, relation, at)
    select base + row_number() over (order by f.code, f.dataset, f.field, f.relation, f.id), 'FINDING_CLOSED', f.system_id, f.id, f.code,
      f.severity, f.dataset, f.field, f.relation, f.closed_at
    from fresh as f join former on former.id = f.id where former.closed_at is null and f.closed_at is not null;
  end if;
  return null;
end $$;
create trigger finding_closed_told after update on finding referencing old table as former new table as fresh
  for each statement execute function map_change_closed();

-- Who did what to what, when and why. No content, no personal data but the token's issuer and subject.
create table audit_entry (
  seq            bigint      primary key,
  id             uuid        not null unique,
  at             timestamptz not null,
  actor_issuer   text        not null,
  actor_subject  text        not null,
  actor_client   text,
  act            text        not null check (act ~ '^[A-Z][A-Z_]{0,59}$'),
  object_type    text        not null check (object_type ~ '^[A-Z][A-Z_]{0,59}$'),
  object_id      text        not null check (length(object_id) between 1 and 200),
  object_version bigint,
  digest_before  text,
  digest_after   text,
  reason         text        check (length(reason) between 1 and 2000)
);
create index audit_entry_object on audit_entry (object_id, seq);
create index audit_entry_actor on audit_entry (actor_subject, seq);

-- Adds an entry with the next number; one that is there already stays as it is. Answers its number.
create function audit_append(entry jsonb) returns bigint language plpgsql as $$
declare
  drawn bigint;
begin
  perform from journal where name = 'audit' for update;
  select seq into drawn from audit_entry where id = (entry ->> 'id')::uuid;
  if drawn is null then
    update journal set last_seq = last_seq + 1 where name = 'audit' returning last_seq into drawn;
    insert into audit_entry select * from jsonb_populate_record(null::audit_entry, entry || jsonb_build_object('seq', drawn));
  end if;
  return drawn;
end $$;

create trigger map_change_append_only before update or delete on map_change for each row execute function refuse_change();
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_change();
create trigger map_change_no_truncate before truncate on map_change for each statement execute function refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_change();
create trigger map_version_no_truncate before truncate on map_version for each statement execute function refuse_change();
create trigger decision_no_truncate before truncate on decision for each statement execute function refuse_change();
