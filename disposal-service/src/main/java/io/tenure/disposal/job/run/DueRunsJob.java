package io.tenure.disposal.job.run;

import io.tenure.disposal.usecase.run.DueRuns;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.inject.Singleton;

/** Wakes due runs. */
@Singleton
class DueRunsJob implements ScheduledJob {

  private final DueRuns due;

  DueRunsJob(DueRuns due) {
    this.due = due;
  }

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public String run() {
    return due.tick();
  }
}
