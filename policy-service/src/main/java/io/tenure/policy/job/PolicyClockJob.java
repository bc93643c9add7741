package io.tenure.policy.job;

import io.tenure.kit.schedule.ScheduledJob;
import io.tenure.policy.usecase.feed.TellTime;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets audit log and feed tell which versions took effect. */
@ApplicationScoped
class PolicyClockJob implements ScheduledJob {
  private final TellTime tellTime;

  PolicyClockJob(TellTime tellTime) {
    this.tellTime = tellTime;
  }

  @Override
  public String name() {
    return "policy-clock";
  }

  @Override
  public String run() {
    return "told " + tellTime.tell() + " changes";
  }
}
