package io.tenure.disposal.job.request;

import io.tenure.disposal.usecase.request.TakeOverRequests;
import io.tenure.disposal.usecase.request.TellProgress;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.inject.Singleton;

/** Takes over what people asked for, and tells what became of it. */
@Singleton
class PersonRequestJob implements ScheduledJob {
  private final TakeOverRequests takeOverRequests;
  private final TellProgress tellProgress;

  PersonRequestJob(TakeOverRequests takeOverRequests, TellProgress tellProgress) {
    this.takeOverRequests = takeOverRequests;
    this.tellProgress = tellProgress;
  }

  @Override
  public String name() {
    return "person-requests";
  }

  @Override
  public String run() {
    // What is due is told also where nothing can be read.
    int told = tellProgress.tell();
    int came = takeOverRequests.catchUp();
    told += tellProgress.tell();
    return came + " requests came, " + told + " reports were taken";
  }
}
