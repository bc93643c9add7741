-- MySQL is a kind of its own beside MariaDB.
alter table system drop constraint system_kind_check;
alter table system add constraint system_kind_check check (kind in ('POSTGRESQL', 'MARIADB', 'MYSQL'));
