package io.tenure.consent.job;

import io.tenure.consent.usecase.preference.Sessions;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes links and sessions of the preference centre that are over. */
@ApplicationScoped
class PreferenceSessionsJob implements ScheduledJob {
  private final Sessions sessions;

  PreferenceSessionsJob(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "preference-sessions";
  }

  @Override
  public String run() {
    return "removed " + sessions.forget() + " links and sessions";
  }
}
