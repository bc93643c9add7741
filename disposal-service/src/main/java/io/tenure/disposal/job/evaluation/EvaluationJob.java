package io.tenure.disposal.job.evaluation;

import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.disposal.usecase.system.SystemWork;
import io.tenure.kit.schedule.ScheduledJob;
import io.tenure.kit.security.Actor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Wakes an evaluation of every system; cheap where nothing changed. */
@Singleton
class EvaluationJob implements ScheduledJob {

  private final SystemDirectory directory;
  private final SystemWork work;

  EvaluationJob(SystemDirectory directory, SystemWork work) {
    this.directory = directory;
    this.work = work;
  }

  @Override
  public String name() {
    return SystemWork.EVALUATION;
  }

  @Override
  public String run() {
    List<CrmSystem> systems = directory.systems();
    systems.forEach(
        system ->
            work.order(
                UUID.randomUUID(),
                SystemWork.EVALUATION,
                system.id(),
                Actor.system("disposal-service")));
    return systems.size() + " systems";
  }
}
