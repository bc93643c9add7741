-- States by channel and contact point. A pair of which only all channels were ever spoken has none of this.
alter table consent_state
  -- a pair with the purpose * holds what somebody said of everything that is done with his data
  drop constraint consent_state_purpose_fkey,
  add column routes      jsonb,
  -- when the clock next ends a consent on one of the routes
  add column routes_end  timestamptz,
  add column told_routes jsonb;

-- Room for the first update of a row beside it.
alter table consent_state set (fillfactor = 80);

alter table consent_change add column routes jsonb;

create index consent_state_routes_end on consent_state (routes_end) where routes_end is not null;
create index consent_state_routes on consent_state (purpose) where routes is not null;
