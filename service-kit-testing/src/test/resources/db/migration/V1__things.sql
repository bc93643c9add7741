CREATE TABLE thing (
  id      uuid    PRIMARY KEY,
  name    text    NOT NULL CONSTRAINT thing_name UNIQUE,
  version bigint  NOT NULL DEFAULT 0,
  made    integer NOT NULL DEFAULT 1
);
