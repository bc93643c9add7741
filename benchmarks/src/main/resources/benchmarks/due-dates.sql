-- The due dates of the pack crm-sales as one would write them by hand, once, for this data map: only the date from which a
-- field group is due, nothing of what protects it, which rule won, or what is missing. {system} is the system's id.

update assessment a set evaluated_at = now(),
       dispose_from = ((r.triggers[1] at time zone 'UTC')::date + interval '3 years' + interval '1 day') at time zone 'UTC'
  from record r
 where r.id = a.record_id and r.system_id = '{system}' and r.present and r.dataset in ('crm.activities', 'crm.activity_recipients');

update assessment a set evaluated_at = now(),
       dispose_from = ((r.triggers[1] at time zone 'UTC')::date + interval '2 years' + interval '1 day') at time zone 'UTC'
  from record r
 where r.id = a.record_id and r.system_id = '{system}' and r.present and r.dataset in ('crm.contact_audit', 'crm.opportunities');

update assessment a set evaluated_at = now(),
       dispose_from = ((r.triggers[1] at time zone 'UTC')::date + interval '3 years' + interval '1 day') at time zone 'UTC'
  from record r
 where r.id = a.record_id and r.system_id = '{system}' and r.present and r.dataset = 'crm.cases';

update assessment a set evaluated_at = now(),
       dispose_from = ((greatest(r.triggers[1], r.triggers[2], r.triggers[3]) at time zone 'UTC')::date + interval '3 years' + interval '1 day')
           at time zone 'UTC'
  from record r
 where r.id = a.record_id and r.system_id = '{system}' and r.present and r.dataset in ('crm.attachments', 'crm.notes');

update assessment a set evaluated_at = now(),
       dispose_from = ((r.triggers[1] at time zone 'UTC')::date
           + case when a.winning_maximum = 'invoices-contact-details' then interval '1 year' else interval '3 years' end + interval '1 day')
           at time zone 'UTC'
  from record r
 where r.id = a.record_id and r.system_id = '{system}' and r.present and r.dataset in ('crm.invoices', 'crm.invoice_lines');

update assessment a set evaluated_at = now(),
       dispose_from = case when r.triggers[3] is null
           then least(((greatest(r.triggers[1], r.triggers[2]) at time zone 'UTC')::date + interval '2 years' + interval '1 day') at time zone 'UTC',
                      case when p.subject_jurisdiction = 'FR' then ((greatest(r.triggers[1], r.triggers[2]) at time zone 'Europe/Paris')::date
                          + interval '3 years' + interval '1 day') at time zone 'Europe/Paris' end)
           else case p.subject_jurisdiction
               when 'BR' then ((r.triggers[3] at time zone 'America/Sao_Paulo')::date + interval '5 years' + interval '1 day') at time zone 'America/Sao_Paulo'
               when 'GB' then ((r.triggers[3] at time zone 'Europe/London')::date + interval '6 years' + interval '1 day') at time zone 'Europe/London'
               when 'US-CA' then ((r.triggers[3] at time zone 'America/Los_Angeles')::date + interval '4 years' + interval '1 day')
                   at time zone 'America/Los_Angeles'
               when 'US-NY' then null
               else ((r.triggers[3] at time zone 'Europe/Berlin')::date + interval '3 years' + interval '1 day') at time zone 'Europe/Berlin' end end
  from record r join profile p on p.id = r.profile_id
 where r.id = a.record_id and r.system_id = '{system}' and r.present and r.dataset = 'crm.contacts';

update assessment a set evaluated_at = now(),
       dispose_from = ((case p.controller_jurisdiction
           when 'DE' then (make_date(extract(year from greatest(r.triggers[1], r.triggers[2]) at time zone 'Europe/Berlin')::int, 12, 31)
               + interval '8 years' + interval '1 day') at time zone 'Europe/Berlin'
           when 'BR' then (make_date(extract(year from greatest(r.triggers[1], r.triggers[2]) at time zone 'America/Sao_Paulo')::int, 12, 31)
               + interval '5 years' + interval '1 day') at time zone 'America/Sao_Paulo'
           when 'FR' then (make_date(extract(year from greatest(r.triggers[1], r.triggers[2]) at time zone 'Europe/Paris')::int, 12, 31)
               + interval '10 years' + interval '1 day') at time zone 'Europe/Paris'
           when 'ES' then (make_date(extract(year from greatest(r.triggers[1], r.triggers[2]) at time zone 'Europe/Madrid')::int, 12, 31)
               + interval '6 years' + interval '1 day') at time zone 'Europe/Madrid'
           when 'GB' then (make_date(extract(year from greatest(r.triggers[1], r.triggers[2]) at time zone 'Europe/London')::int, 12, 31)
               + interval '6 years' + interval '1 day') at time zone 'Europe/London'
           when 'US' then (make_date(extract(year from greatest(r.triggers[1], r.triggers[2]) at time zone 'America/New_York')::int, 12, 31)
               + interval '4 years' + interval '1 day') at time zone 'America/New_York'
           end - interval '1 microsecond') at time zone 'UTC')::date + interval '1 day'
  from record r join profile p on p.id = r.profile_id
 where r.id = a.record_id and r.system_id = '{system}' and r.present and r.dataset = 'crm.payments';

with consent as materialized (
  select s.record_id, bool_or(c.valid) as valid, max(c.ended_at) as ended
    from record r join record_subject s on s.record_id = r.id join subject_consent c on c.subject = s.subject
   where r.system_id = '{system}' and r.dataset in ('crm.leads', 'crm.campaign_members') and c.purpose in ('marketing.email', 'marketing.phone')
   group by s.record_id)
update assessment a set evaluated_at = now(),
       dispose_from = least(
           ((greatest(r.triggers[1], r.triggers[2]) at time zone 'UTC')::date + interval '1 year' + interval '1 day') at time zone 'UTC',
           case when not coalesce(c.valid, false)
               then ((r.triggers[2] at time zone 'UTC')::date + interval '6 months' + interval '1 day') at time zone 'UTC' end,
           case when not c.valid and p.subject_jurisdiction = 'BR'
                    then ((c.ended at time zone 'America/Sao_Paulo')::date + interval '1 day') at time zone 'America/Sao_Paulo'
                when not c.valid and p.subject_jurisdiction in ('AT', 'DE', 'ES', 'FR', 'IT', 'NL', 'PT')
                    then ((c.ended at time zone 'Europe/Berlin')::date + interval '1 day') at time zone 'Europe/Berlin' end,
           case when p.subject_jurisdiction = 'FR'
               then ((greatest(r.triggers[1], r.triggers[2]) at time zone 'Europe/Paris')::date + interval '3 years' + interval '1 day')
                   at time zone 'Europe/Paris' end)
  from record r join profile p on p.id = r.profile_id left join consent c on c.record_id = r.id
 where r.id = a.record_id and r.system_id = '{system}' and r.present and r.dataset in ('crm.leads', 'crm.campaign_members');
