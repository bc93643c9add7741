-- A reason for a change of the organisation's catalogue may be as long as catalogue_revision allows; the audit log keeps it whole.
ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_reason_check;
ALTER TABLE audit_entry ADD CONSTRAINT ck_audit_entry_reason CHECK (length(reason) BETWEEN 1 AND 2000);
