package io.tenure.disposal.usecase.saga;

import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.RunState;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.CrmLinks;
import io.tenure.disposal.usecase.item.Runs;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.OperationHandler;
import io.tenure.kit.sql.Database;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Works off a run that was started. After a crash it goes on: whatever was claimed is void. */
@Singleton
public class ExecuteRunHandler implements OperationHandler {

  public static final String KIND = "run-execution";

  /** What is submitted. */
  public record Order(UUID runId) {}

  /** How it ended; {@code reason} says why it stopped before the end. */
  public record Result(UUID runId, RunState state, String reason, Map<String, Long> counts) {}

  private final Database database;
  private final Runs runs;
  private final CrmLinks links;
  private final RunExecution execution;

  ExecuteRunHandler(Database database, Runs runs, CrmLinks links, RunExecution execution) {
    this.database = database;
    this.runs = runs;
    this.links = links;
    this.execution = execution;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Object run(OperationContext context) {
    UUID runId = context.payload(Order.class).runId();
    Run run = runs.find(database, runId).orElseThrow();
    if (run.state() == RunState.RUNNING) {
      try (CrmLink crm = links.open(run.order().systemId())) {
        execution.execute(run, crm, context);
      }
    }
    Run ended = runs.find(database, runId).orElseThrow();
    return new Result(runId, ended.state(), ended.reason(), ended.counts());
  }
}
