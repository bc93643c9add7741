-- How many connections discovery may use at one time in a system.
alter table system add column max_connections integer not null default 1 check (max_connections between 1 and 8);
