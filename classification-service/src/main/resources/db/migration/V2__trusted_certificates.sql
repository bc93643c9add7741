-- Reference to the certificates that VERIFY_FULL trusts; null: those of the Java runtime.
alter table system add column ca_ref text;
