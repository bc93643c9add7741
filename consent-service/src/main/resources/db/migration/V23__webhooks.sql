-- Systems that are told by call (GDPR Art. 19; Standard Webhooks). Bodies are made from announcement
-- when they are sent: nothing about a person is kept here.
create table webhook (
  id         uuid        primary key,
  version    integer     not null,
  name       text        not null,
  url        text        not null,
  types      text[]      not null,              -- none: all
  purposes   text[]      not null,              -- none: all
  state      text        not null check (state in ('ACTIVE', 'PAUSED', 'GONE')),
  failing    boolean     not null default false, -- the last call failed: one at a time
  created_at timestamptz not null,
  changed_at timestamptz not null
);

-- AES-256-GCM under TENURE_WEBHOOK_KEY.
create table webhook_secret (
  webhook    uuid        not null references webhook (id) on delete cascade,
  number     integer     not null,
  secret_enc bytea       not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  primary key (webhook, number)
);

-- Up to which announcement calls were made out.
create table webhook_place (
  only_row boolean primary key default true check (only_row),
  seq      bigint  not null
);
insert into webhook_place (seq) select last_seq from announcement_feed;

create table webhook_delivery (
  webhook      uuid        not null references webhook (id) on delete cascade,
  seq          bigint      not null,
  message      uuid        not null,             -- id of the announcement, webhook-id
  type         text        not null,
  state        text        not null check (state in ('PENDING', 'DELIVERED', 'DEAD')),
  attempts     integer     not null default 0,
  due_at       timestamptz not null,
  created_at   timestamptz not null,
  last_at      timestamptz,
  last_status  integer,
  last_failure text,
  primary key (webhook, seq)
);
create index webhook_delivery_due on webhook_delivery (webhook, due_at, seq) where state = 'PENDING';
create index webhook_delivery_dead on webhook_delivery (webhook, seq) where state = 'DEAD';
create index webhook_delivery_old on webhook_delivery (created_at);
