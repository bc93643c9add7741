package io.tenure.consent.job;

import io.tenure.consent.usecase.expiry.RemindOfExpiry;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells other systems of consents that end soon. */
@ApplicationScoped
class ReminderJob implements ScheduledJob {
  private final RemindOfExpiry remindOfExpiry;

  ReminderJob(RemindOfExpiry remindOfExpiry) {
    this.remindOfExpiry = remindOfExpiry;
  }

  @Override
  public String name() {
    return "consent-reminders";
  }

  @Override
  public String run() {
    return "told of " + remindOfExpiry.remind() + " consents that end soon";
  }
}
