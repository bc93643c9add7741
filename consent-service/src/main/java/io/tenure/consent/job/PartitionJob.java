package io.tenure.consent.job;

import io.tenure.consent.usecase.event.MakePartitions;
import io.tenure.consent.usecase.event.MakePartitions.Made;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes partitions for the events of the years to come. */
@ApplicationScoped
class PartitionJob implements ScheduledJob {
  private final MakePartitions makePartitions;

  PartitionJob(MakePartitions makePartitions) {
    this.makePartitions = makePartitions;
  }

  @Override
  public String name() {
    return "consent-partitions";
  }

  @Override
  public String run() {
    Made made = makePartitions.make();
    return "made " + made.made() + " partitions; events outside of all: " + made.outside();
  }
}
