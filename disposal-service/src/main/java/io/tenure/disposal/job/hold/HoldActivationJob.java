package io.tenure.disposal.job.hold;

import io.tenure.disposal.usecase.hold.Holds;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.inject.Singleton;

/** Activates holds that no longer wait for a request (I-HOLDLIVE). */
@Singleton
class HoldActivationJob implements ScheduledJob {

  private final Holds holds;

  HoldActivationJob(Holds holds) {
    this.holds = holds;
  }

  @Override
  public String name() {
    return "hold-activation";
  }

  @Override
  public String run() {
    return holds.activateReady() + " holds waited";
  }
}
