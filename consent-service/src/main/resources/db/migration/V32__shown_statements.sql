-- Proof that words which are part of no notice were shown, such as what an objection to everything means. The words lie
-- in shown_text beside those of notices.
create table shown_statement (
  id             uuid        primary key,
  statement      text        not null,
  language       text        not null,
  digest         text collate "C" not null references shown_text (digest),
  context        text        not null,
  day            date        not null,
  first_shown_at timestamptz not null,
  unique (statement, digest, context, day)
);

create trigger shown_statement_append_only before update or delete on shown_statement
  for each row execute function refuse_change();
create trigger shown_statement_no_truncate before truncate on shown_statement
  for each statement execute function refuse_change();
