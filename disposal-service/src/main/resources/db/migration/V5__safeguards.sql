-- Two people set the clock guard free: what the first one said until the second one agrees.
alter table clock_guard drop column cleared_iss;
alter table clock_guard drop column cleared_sub;
alter table clock_guard add column release_iss text;
alter table clock_guard add column release_sub text;
alter table clock_guard add column release_at timestamptz;
alter table clock_guard add column release_reason text;

-- Fingerprints of records are kept under a key from now on; the next sync reads every record anew and fills them.
update record set fingerprint = '' where present;
