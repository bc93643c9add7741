-- What other systems are told: ids and subject references only. Rows are added in the transaction of
-- what they tell. Numbers are drawn from announcement_feed under its row lock, which is held until
-- the commit: whoever sees number n has seen all below it.
create table announcement_feed (
  only_row        boolean primary key default true check (only_row),
  last_seq        bigint  not null,
  -- up to which number of consent_change the feed has told (type consent.changed)
  last_change_seq bigint  not null
);
insert into announcement_feed (last_seq, last_change_seq)
  select 0, last_seq from consent_feed;

create table announcement (
  seq     bigint      primary key,
  id      uuid        not null unique,
  type    text        not null,
  subject text collate "C" check (subject ~ '^s[1-9][0-9]{0,4}:[A-Za-z0-9_-]{43}$'),
  purpose text collate "C",
  ids     jsonb       not null check (jsonb_typeof(ids) = 'object'),
  at      timestamptz not null
);

create index announcement_subject on announcement (subject) where subject is not null;
create index announcement_at on announcement (at);

-- What was told stays as it was told; only the person may be taken out of it, and old rows may go.
create function keep_announcement() returns trigger language plpgsql as $$
begin
  if new.subject is null
     and (old.seq, old.id, old.type, old.ids, old.at) = (new.seq, new.id, new.type, new.ids, new.at)
     and old.purpose is not distinct from new.purpose then
    return new;
  end if;
  raise exception 'of an announcement only the subject can be taken out'
    using errcode = 'restrict_violation';
end
$$;
create trigger announcement_kept before update on announcement
  for each row execute function keep_announcement();
