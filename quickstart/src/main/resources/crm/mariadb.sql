-- The demo CRM, as postgresql.sql says it, in the words of MariaDB; to be run in an empty database. Instants are UTC.

-- Staff, not customers.
CREATE TABLE users (
  id         bigint       PRIMARY KEY,
  user_name  varchar(60)  NOT NULL UNIQUE,
  full_name  varchar(120) NOT NULL,
  email      varchar(254) NOT NULL UNIQUE,
  job_title  varchar(80),
  active     boolean      NOT NULL,
  created_at datetime(3)  NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE products (
  id          bigint        PRIMARY KEY,
  sku         varchar(40)   NOT NULL UNIQUE,
  name        varchar(120)  NOT NULL,
  description text,
  price       decimal(12,2) NOT NULL CHECK (price >= 0),
  active      boolean       NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE campaigns (
  id        bigint        PRIMARY KEY,
  name      varchar(160)  NOT NULL,
  channel   varchar(20)   NOT NULL CHECK (channel IN ('EMAIL', 'FAIR', 'PHONE', 'WEBINAR')),
  starts_on date          NOT NULL,
  ends_on   date          CHECK (ends_on >= starts_on),
  budget    decimal(12,2)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE accounts (
  id                    bigint       PRIMARY KEY,
  account_number        varchar(20)  NOT NULL UNIQUE,
  name                  varchar(160) NOT NULL,
  industry              varchar(60),
  website               varchar(200),
  vat_id                varchar(24),
  phone                 varchar(40),
  billing_street        varchar(160),
  billing_city          varchar(80),
  billing_postal_code   varchar(16),
  billing_state         varchar(8),
  billing_country       char(2)      NOT NULL CHECK (billing_country = upper(billing_country)),
  seller_country        char(2)      NOT NULL,
  parent_account_id     bigint       REFERENCES accounts (id),
  owner_id              bigint       NOT NULL REFERENCES users (id),
  relationship_ended_on date,
  created_at            datetime(3)  NOT NULL,
  modified_at           datetime(3)  NOT NULL,
  deleted               boolean NOT NULL DEFAULT false
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE contacts (
  id              bigint       PRIMARY KEY,
  customer_number varchar(20)  NOT NULL UNIQUE,
  account_id      bigint       REFERENCES accounts (id),
  salutation      varchar(20),
  first_name      varchar(80),
  last_name       varchar(80)  NOT NULL,
  full_name       varchar(170) GENERATED ALWAYS AS (concat(coalesce(first_name, ''), ' ', last_name)) STORED,
  job_title       varchar(80),
  email           varchar(254) CHECK (locate('@', email) > 1),
  phone           varchar(40),
  mobile          varchar(40),
  phone_search    varchar(20),
  birth_date      date,
  tax_id          varchar(30),
  street          varchar(160),
  city            varchar(80),
  postal_code     varchar(16),
  state           varchar(8),
  country         char(2)      NOT NULL,
  lead_source     varchar(40),
  email_opt_in    boolean,
  email_opt_in_at datetime(3),
  owner_id        bigint       NOT NULL REFERENCES users (id),
  created_at      datetime(3)  NOT NULL,
  modified_at     datetime(3)  NOT NULL,
  deleted         boolean NOT NULL DEFAULT false
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX contacts_account ON contacts (account_id);
CREATE INDEX contacts_email ON contacts (email);

CREATE TABLE leads (
  id                   bigint       PRIMARY KEY,
  first_name           varchar(80),
  last_name            varchar(80)  NOT NULL,
  company              varchar(160),
  job_title            varchar(80),
  email                varchar(254),
  phone                varchar(40),
  city                 varchar(80),
  state                varchar(8),
  country              char(2)      NOT NULL,
  source               varchar(40),
  status               varchar(20)  NOT NULL CHECK (status IN ('NEW', 'WORKING', 'QUALIFIED', 'UNQUALIFIED', 'CONVERTED')),
  email_opt_in         boolean,
  email_opt_in_at      datetime(3),
  converted_contact_id bigint       REFERENCES contacts (id),
  owner_id             bigint       NOT NULL REFERENCES users (id),
  created_at           datetime(3)  NOT NULL,
  modified_at          datetime(3)  NOT NULL,
  deleted              boolean NOT NULL DEFAULT false
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX leads_contact ON leads (converted_contact_id);

CREATE TABLE opportunities (
  id             bigint        PRIMARY KEY,
  account_id     bigint        NOT NULL REFERENCES accounts (id),
  contact_id     bigint        REFERENCES contacts (id),
  name           varchar(160)  NOT NULL,
  stage          varchar(20)   NOT NULL CHECK (stage IN ('OPEN', 'WON', 'LOST')),
  amount         decimal(14,2),
  currency       char(3)       NOT NULL,
  expected_close date,
  closed_on      date,
  owner_id       bigint        NOT NULL REFERENCES users (id),
  created_at     datetime(3)   NOT NULL,
  modified_at    datetime(3)   NOT NULL,
  deleted        boolean       NOT NULL DEFAULT false
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX opportunities_account ON opportunities (account_id);
CREATE INDEX opportunities_contact ON opportunities (contact_id);

CREATE TABLE opportunity_lines (
  id             bigint        PRIMARY KEY,
  opportunity_id bigint        NOT NULL REFERENCES opportunities (id) ON DELETE CASCADE,
  `order`        integer       NOT NULL,
  product_id     bigint        NOT NULL REFERENCES products (id),
  quantity       integer       NOT NULL CHECK (quantity > 0),
  unit_price     decimal(12,2) NOT NULL,
  total          decimal(14,2) GENERATED ALWAYS AS (quantity * unit_price) STORED,
  UNIQUE (opportunity_id, `order`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- parent_type and parent_id lead to contacts, leads, accounts, opportunities or cases; no key can say so.
CREATE TABLE activities (
  id           bigint            PRIMARY KEY,
  type         enum('CALL', 'MEETING', 'EMAIL') NOT NULL,
  direction    enum('INBOUND', 'OUTBOUND') NOT NULL,
  subject      varchar(200)      NOT NULL,
  body         text,
  from_address varchar(254),
  parent_type  varchar(20)       NOT NULL CHECK (parent_type IN ('CONTACT', 'LEAD', 'ACCOUNT', 'OPPORTUNITY', 'CASE')),
  parent_id    bigint            NOT NULL,
  occurred_at  datetime(3),
  owner_id     bigint            NOT NULL REFERENCES users (id),
  created_at   datetime(3)       NOT NULL,
  modified_at  datetime(3)       NOT NULL,
  deleted      boolean           NOT NULL DEFAULT false
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX activities_parent ON activities (parent_type, parent_id);

CREATE TABLE activity_recipients (
  activity_id    bigint       NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  recipient_no   integer      NOT NULL,
  recipient_role varchar(3)   NOT NULL CHECK (recipient_role IN ('TO', 'CC', 'BCC')),
  name           varchar(170),
  email          varchar(254) NOT NULL,
  contact_id     bigint       REFERENCES contacts (id),
  lead_id        bigint       REFERENCES leads (id),
  PRIMARY KEY (activity_id, recipient_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX activity_recipients_contact ON activity_recipients (contact_id);
CREATE INDEX activity_recipients_lead ON activity_recipients (lead_id);

CREATE TABLE cases (
  id             bigint       PRIMARY KEY,
  case_number    varchar(20)  NOT NULL UNIQUE,
  account_id     bigint       REFERENCES accounts (id),
  contact_id     bigint       REFERENCES contacts (id) ON DELETE SET NULL,
  subject        varchar(200) NOT NULL,
  description    text,
  priority       enum('LOW', 'NORMAL', 'HIGH') NOT NULL,
  status         varchar(20)  NOT NULL CHECK (status IN ('OPEN', 'WAITING', 'CLOSED')),
  supplied_name  varchar(170),
  supplied_email varchar(254),
  supplied_phone varchar(40),
  opened_at      datetime(3)  NOT NULL,
  closed_at      datetime(3),
  owner_id       bigint       NOT NULL REFERENCES users (id),
  modified_at    datetime(3)  NOT NULL,
  deleted        boolean NOT NULL DEFAULT false
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX cases_contact ON cases (contact_id);
CREATE INDEX cases_account ON cases (account_id);

CREATE TABLE campaign_members (
  id           bigint       PRIMARY KEY,
  campaign_id  bigint       NOT NULL REFERENCES campaigns (id),
  contact_id   bigint       REFERENCES contacts (id),
  lead_id      bigint       REFERENCES leads (id),
  email        varchar(254),
  status       varchar(20)  NOT NULL CHECK (status IN ('SENT', 'OPENED', 'RESPONDED', 'UNQUALIFIED', 'UNSUBSCRIBED')),
  responded_at datetime(3),
  created_at   datetime(3)  NOT NULL,
  CHECK ((contact_id IS NULL) <> (lead_id IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX campaign_members_contact ON campaign_members (contact_id);
CREATE INDEX campaign_members_lead ON campaign_members (lead_id);

-- billing_* are copies from the day of the invoice; seller_country is the legal entity that wrote it.
CREATE TABLE invoices (
  id                  bigint        PRIMARY KEY,
  invoice_number      varchar(24)   NOT NULL UNIQUE,
  account_id          bigint        NOT NULL REFERENCES accounts (id),
  contact_id          bigint        REFERENCES contacts (id),
  opportunity_id      bigint        REFERENCES opportunities (id),
  seller_country      char(2)       NOT NULL,
  invoice_date        date          NOT NULL,
  due_on              date          NOT NULL,
  paid_on             date,
  currency            char(3)       NOT NULL,
  net                 decimal(14,2) NOT NULL,
  tax                 decimal(14,2) NOT NULL,
  gross               decimal(14,2) GENERATED ALWAYS AS (net + tax) STORED,
  status              varchar(12)   NOT NULL CHECK (status IN ('OPEN', 'PAID', 'CANCELLED')),
  billing_name        varchar(170)  NOT NULL,
  billing_street      varchar(160),
  billing_city        varchar(80),
  billing_postal_code varchar(16),
  billing_country     char(2)       NOT NULL,
  billing_email       varchar(254),
  billing_phone       varchar(40),
  created_at          datetime(3)   NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX invoices_account ON invoices (account_id);
CREATE INDEX invoices_contact ON invoices (contact_id);
CREATE INDEX invoices_opportunity ON invoices (opportunity_id);

CREATE TABLE invoice_lines (
  id          bigint        PRIMARY KEY,
  invoice_id  bigint        NOT NULL REFERENCES invoices (id) ON DELETE CASCADE,
  `order`     integer       NOT NULL,
  product_id  bigint        NOT NULL REFERENCES products (id),
  description varchar(200)  NOT NULL,
  quantity    integer       NOT NULL CHECK (quantity > 0),
  unit_price  decimal(12,2) NOT NULL,
  UNIQUE (invoice_id, `order`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE payments (
  id             bigint        PRIMARY KEY,
  invoice_id     bigint        NOT NULL REFERENCES invoices (id),
  paid_at        datetime(3)   NOT NULL,
  amount         decimal(14,2) NOT NULL CHECK (amount <> 0),
  method         varchar(12)   NOT NULL CHECK (method IN ('TRANSFER', 'DEBIT', 'CARD')),
  payer_name     varchar(170)  NOT NULL,
  iban           varchar(34),
  bank_reference varchar(60)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX payments_invoice ON payments (invoice_id);

CREATE TABLE attachments (
  id          bigint       PRIMARY KEY,
  parent_type varchar(20)  NOT NULL CHECK (parent_type IN ('CONTACT', 'LEAD', 'ACTIVITY', 'CASE', 'INVOICE')),
  parent_id   bigint       NOT NULL,
  file_name   varchar(200) NOT NULL,
  mime_type   varchar(80)  NOT NULL,
  size_bytes  integer      NOT NULL,
  content     mediumblob   NOT NULL,
  uploaded_by bigint       REFERENCES users (id),
  created_at  datetime(3)  NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX attachments_parent ON attachments (parent_type, parent_id);

-- contact_id was never declared as a key.
CREATE TABLE notes (
  id         bigint       PRIMARY KEY,
  contact_id bigint       NOT NULL,
  title      varchar(120),
  body       text         NOT NULL,
  author_id  bigint       REFERENCES users (id),
  created_at datetime(3)  NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX notes_contact ON notes (contact_id);

-- Former values of contacts, written by a trigger of the CRM; no declared key either.
CREATE TABLE contact_audit (
  id         bigint       PRIMARY KEY,
  contact_id bigint       NOT NULL,
  field_name varchar(40)  NOT NULL,
  old_value  varchar(254),
  new_value  varchar(254),
  changed_by varchar(60)  NOT NULL,
  changed_at datetime(3)  NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX contact_audit_contact ON contact_audit (contact_id);
