package io.tenure.disposal.usecase.run;

import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.RunState;
import io.tenure.disposal.usecase.item.Runs;
import io.tenure.kit.operation.Operation;
import io.tenure.kit.operation.OperationState;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The operations that make and execute runs. One may end without a word to its run: stopped before
 * its turn came, or failed before it began. Such a run must not stand there as if it went on.
 */
@ApplicationScoped
class RunWork {

  private static final Set<OperationState> GOING =
      Set.of(OperationState.QUEUED, OperationState.RUNNING);

  private final Database database;
  private final Runs runs;
  private final Operations operations;

  RunWork(Database database, Runs runs, Operations operations) {
    this.database = database;
    this.runs = runs;
    this.operations = operations;
  }

  /** The run as it stands: paused or ended where its operation has ended without it. */
  Run settle(Run seen) {
    UUID working = operation(seen);
    Optional<Operation> ended =
        working == null
            ? Optional.empty()
            : operations.find(working).filter(o -> !GOING.contains(o.state()));
    return ended.map(operation -> settle(seen.id(), working, operation)).orElse(seen);
  }

  private Run settle(UUID id, UUID working, Operation ended) {
    return database.inTransaction(
        sql -> {
          Run run = runs.lock(sql, id).orElseThrow();
          if (working.equals(operation(run))) {
            runs.state(sql, id, next(run, ended), reason(ended));
          }
          return runs.find(sql, id).orElseThrow();
        });
  }

  private static RunState next(Run run, Operation ended) {
    if (run.state() == RunState.RUNNING) {
      return RunState.PAUSED;
    }
    return ended.state() == OperationState.CANCELLED ? RunState.CANCELLED : RunState.FAILED;
  }

  private static String reason(Operation ended) {
    return ended.problem() == null || ended.problem().path("code").isMissingNode()
        ? "run.stopped"
        : ended.problem().path("code").asText();
  }

  /** Asks the operation of a run that is being made or executed to stop. */
  void stop(Run run) {
    operations.cancel(operation(run));
  }

  /** The operation that works for the run now; null where none does. */
  private static UUID operation(Run run) {
    return switch (run.state()) {
      case PLANNING -> run.id();
      case RUNNING -> run.operationId();
      default -> null;
    };
  }
}
