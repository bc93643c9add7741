package io.tenure.consent.job;

import io.tenure.consent.usecase.feed.AnnounceExpiries;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the change feed tell what the clock has ended. */
@ApplicationScoped
class ExpiryJob implements ScheduledJob {
  private final AnnounceExpiries announceExpiries;

  ExpiryJob(AnnounceExpiries announceExpiries) {
    this.announceExpiries = announceExpiries;
  }

  @Override
  public String name() {
    return "consent-expiry";
  }

  @Override
  public String run() {
    return "announced " + announceExpiries.announce() + " expired consents";
  }
}
