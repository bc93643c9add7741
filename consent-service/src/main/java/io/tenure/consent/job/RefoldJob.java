package io.tenure.consent.job;

import io.tenure.consent.usecase.event.RefoldStandings;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings standings that an older version stored up to date. */
@ApplicationScoped
class RefoldJob implements ScheduledJob {
  private final RefoldStandings refoldStandings;

  RefoldJob(RefoldStandings refoldStandings) {
    this.refoldStandings = refoldStandings;
  }

  @Override
  public String name() {
    return "consent-refold";
  }

  @Override
  public String run() {
    return "computed " + refoldStandings.refold() + " standings anew";
  }
}
