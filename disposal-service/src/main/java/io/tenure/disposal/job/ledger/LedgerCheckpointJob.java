package io.tenure.disposal.job.ledger;

import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.inject.Singleton;

/** Signs a checkpoint over what happened since the last one. */
@Singleton
public class LedgerCheckpointJob implements ScheduledJob {

  private final Ledger ledger;

  LedgerCheckpointJob(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "ledger-checkpoint";
  }

  @Override
  public String run() {
    return ledger.publish() + " entries";
  }
}
