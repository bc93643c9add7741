package io.tenure.consent.job;

import io.tenure.consent.usecase.rekeying.ForgetRekeyings;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what rekeyings leave behind. */
@ApplicationScoped
class RekeyingsJob implements ScheduledJob {
  private final ForgetRekeyings forgetRekeyings;

  RekeyingsJob(ForgetRekeyings forgetRekeyings) {
    this.forgetRekeyings = forgetRekeyings;
  }

  @Override
  public String name() {
    return "rekeyings-forget";
  }

  @Override
  public String run() {
    return forgetRekeyings.forget();
  }
}
