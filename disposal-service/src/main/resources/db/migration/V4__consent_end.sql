-- The change feed tells when a consent that there was ended; a refusal ends nothing. What was read before does not say it
-- and is not guessed: the feed is read again from its beginning, and everything is evaluated anew. Until then nothing goes
-- wrongly, since the last look asks consent-service itself.
alter table subject_consent add column ended_at timestamptz;
update subject_consent set seq = 0;
update consent_cursor set cursor = null, seq = 0, read_at = null;
update profile set evaluated_plan_digest = null;

-- What a record's consent columns said when they were last told, so that a change of a column is a new statement. The next
-- sync reads every record anew and fills it.
alter table record add column consents text[] not null default '{}';
update record set fingerprint = '' where present;
