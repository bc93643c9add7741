-- Records of all rows that a request may change: a hold on any of them has to wait for it.
alter table intent add column alongside uuid[] not null default '{}';
