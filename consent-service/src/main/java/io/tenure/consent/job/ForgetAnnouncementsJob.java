package io.tenure.consent.job;

import io.tenure.consent.usecase.webhook.ForgetAnnouncements;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes announcements and calls when their time is over. */
@ApplicationScoped
class ForgetAnnouncementsJob implements ScheduledJob {
  private final ForgetAnnouncements forgetAnnouncements;

  ForgetAnnouncementsJob(ForgetAnnouncements forgetAnnouncements) {
    this.forgetAnnouncements = forgetAnnouncements;
  }

  @Override
  public String name() {
    return "announcements-forget";
  }

  @Override
  public String run() {
    return forgetAnnouncements.forget() + " announcements were removed";
  }
}
