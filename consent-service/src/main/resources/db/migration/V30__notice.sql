-- Notices, what of them was shown, and the periods that policy-service published.

-- One row for each notice; also the lock under which its versions are written.
create table notice (
  key text collate "C" primary key
);

create table notice_version (
  notice           text collate "C" not null references notice (key),
  version          integer     not null check (version > 0),
  state            text        not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED')),
  revision         integer     not null check (revision > 0),
  content          jsonb       not null,
  editors          jsonb       not null,
  changed_at       timestamptz not null,
  -- null until it is published
  publisher_issuer  text,
  publisher_subject text,
  published_at     timestamptz,
  effective_from   timestamptz,
  purposes         jsonb,
  policy_version   integer,
  primary key (notice, version),
  constraint notice_version_published check ((state = 'PUBLISHED') = (published_at is not null
    and publisher_issuer is not null and publisher_subject is not null and effective_from is not null
    and purposes is not null and policy_version is not null))
);

create index notice_version_in_force on notice_version (notice, effective_from) where state = 'PUBLISHED';

-- A draft may change; what was published never does.
create function refuse_published_change() returns trigger language plpgsql as $$
begin
  if old.state = 'PUBLISHED' or tg_op = 'DELETE' then
    raise exception 'published rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;

create trigger notice_version_immutable before update or delete on notice_version
  for each row execute function refuse_published_change();
create trigger notice_version_no_truncate before truncate on notice_version
  for each statement execute function refuse_change();

-- What policy-service said last, in each language, and what each version said, in English.
create table published_periods (
  controller text        not null,
  language   text        not null,
  version    integer     not null,
  body       jsonb       not null,
  checked_at timestamptz not null,
  primary key (controller, language)
);

create table published_periods_version (
  controller text        not null,
  version    integer     not null,
  body       jsonb       not null,
  kept_at    timestamptz not null,
  primary key (controller, version)
);

-- Texts that were shown, each once.
create table shown_text (
  digest text collate "C" primary key check (digest ~ '^[0-9a-f]{64}$'),
  html   text not null
);

-- Proof: one row for each (notice version, digest, context, day).
create table shown_notice (
  id             uuid        primary key,
  notice         text collate "C" not null,
  version        integer     not null,
  language       text        not null,
  layer          text        not null check (layer in ('SHORT', 'FULL')),
  digest         text collate "C" not null references shown_text (digest),
  context        text        not null,
  day            date        not null,
  first_shown_at timestamptz not null,
  unique (notice, version, digest, context, day),
  foreign key (notice, version) references notice_version (notice, version)
);

create trigger shown_text_append_only before update or delete on shown_text
  for each row execute function refuse_change();
create trigger shown_text_no_truncate before truncate on shown_text
  for each statement execute function refuse_change();
create trigger shown_notice_append_only before update or delete on shown_notice
  for each row execute function refuse_change();
create trigger shown_notice_no_truncate before truncate on shown_notice
  for each statement execute function refuse_change();

-- When the schedule that compares saw a change first.
create table notice_attention (
  notice     text collate "C" not null,
  version    integer     not null,
  kind       text        not null,
  what       text        not null,
  since      text        not null,
  first_seen timestamptz not null,
  primary key (notice, version, kind, what, since)
);
