package io.tenure.consent.job;

import io.tenure.consent.usecase.optin.ForgetOptIns;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes opt-ins that nobody confirmed. */
@ApplicationScoped
class OptInJob implements ScheduledJob {
  private final ForgetOptIns forgetOptIns;

  OptInJob(ForgetOptIns forgetOptIns) {
    this.forgetOptIns = forgetOptIns;
  }

  @Override
  public String name() {
    return "opt-ins";
  }

  @Override
  public String run() {
    return "removed " + forgetOptIns.forget() + " unconfirmed opt-ins";
  }
}
