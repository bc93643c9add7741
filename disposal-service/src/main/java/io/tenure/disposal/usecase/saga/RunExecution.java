package io.tenure.disposal.usecase.saga;

import io.tenure.disposal.domain.run.Canary;
import io.tenure.disposal.domain.run.Pace;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.RunState;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemState;
import io.tenure.disposal.domain.saga.Saga;
import io.tenure.disposal.usecase.hold.Holds;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.item.Replacements;
import io.tenure.disposal.usecase.item.Runs;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Works a run off, batch by batch. Stops, visibly and with nothing lost, when a safeguard, a person
 * or an answer that does not come says so.
 */
@ApplicationScoped
class RunExecution {

  /** Rounds without any change of state after which a person has to look. */
  private static final int STANDSTILL = 2 * Saga.MAX_ATTEMPTS;

  private final Database database;
  private final Runs runs;
  private final Items items;
  private final Holds holds;
  private final DisposalBatch batch;
  private final Ledger ledger;

  RunExecution(
      Database database, Runs runs, Items items, Holds holds, DisposalBatch batch, Ledger ledger) {
    this.database = database;
    this.runs = runs;
    this.items = items;
    this.holds = holds;
    this.batch = batch;
    this.ledger = ledger;
  }

  /** Works until nothing is left that can be done now. */
  void execute(Run run, CrmLink crm, OperationContext context) {
    UUID id = run.id();
    database.inTransactionDo(sql -> items.voidClaims(sql, id));
    Replacements replacements = new Replacements(crm);
    int most = Pace.FIRST;
    int still = 0;
    Run now = require(id);
    while (now.open() > 0) {
      if (context.cancelled()) {
        pause(id, "run.stopped");
        return;
      }
      Run before = now;
      if (Canary.failed(now)) {
        pause(id, "canary.failed");
        return;
      }
      int allowed = Math.min(most, Canary.allowance(now));
      long begin = System.nanoTime();
      Optional<String> stop = batch.run(run, crm, replacements, allowed);
      most = Pace.next(allowed, Duration.ofNanos(System.nanoTime() - begin));
      holds.activateReady();
      now = require(id);
      if (Canary.passed(now)) {
        runs.released(database, id, now.items());
        now = require(id);
      }
      context.progress(now.items() - now.open(), now.items(), "disposing");
      still = now.counts().equals(before.counts()) ? still + 1 : 0;
      if (stop.isPresent() || still > STANDSTILL) {
        pause(id, stop.orElse("run.standstill"));
        return;
      }
      if (now.state() != RunState.RUNNING) {
        return;
      }
    }
    complete(run);
  }

  private Run require(UUID id) {
    return runs.find(database, id).orElseThrow();
  }

  private void pause(UUID id, String reason) {
    database.inTransactionDo(
        sql -> {
          items.voidClaims(sql, id);
          runs.state(sql, id, RunState.PAUSED, reason);
          ledger.append(sql, List.of(LedgerEvent.run("RUN_PAUSED", id, null, null)));
        });
  }

  /** What went back to PLANNED is let go, so that the next run can take it: it is still due. */
  private void complete(Run run) {
    database.inTransactionDo(
        sql -> {
          items.apply(
              sql,
              items.inState(sql, run.id(), ItemState.PLANNED, Integer.MAX_VALUE).stream()
                  .map(item -> new Items.Change(item, new ItemEvent.Cancelled()))
                  .toList());
          runs.state(sql, run.id(), RunState.COMPLETED, null);
          ledger.append(
              sql, List.of(LedgerEvent.run("RUN_COMPLETED", run.id(), null, run.digest())));
        });
    ledger.publish();
  }
}
