package io.tenure.disposal.job.sync;

import io.tenure.disposal.usecase.system.CrmSystem;
import io.tenure.disposal.usecase.system.SystemDirectory;
import io.tenure.disposal.usecase.system.SystemWork;
import io.tenure.kit.schedule.ScheduledJob;
import io.tenure.kit.security.Actor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Wakes a sync of every system that has a confirmed map. */
@Singleton
class SyncJob implements ScheduledJob {

  private final SystemDirectory directory;
  private final SystemWork work;

  SyncJob(SystemDirectory directory, SystemWork work) {
    this.directory = directory;
    this.work = work;
  }

  @Override
  public String name() {
    return SystemWork.SYNC;
  }

  @Override
  public String run() {
    List<CrmSystem> systems = directory.systems();
    systems.forEach(
        system ->
            work.order(
                UUID.randomUUID(), SystemWork.SYNC, system.id(), Actor.system("disposal-service")));
    return systems.size() + " systems";
  }
}
