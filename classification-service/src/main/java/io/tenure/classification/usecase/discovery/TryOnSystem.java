package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.audit.Act;
import io.tenure.classification.domain.detect.custom.Detector;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.trial.Trial;
import io.tenure.classification.domain.trial.TriedColumn;
import io.tenure.classification.usecase.audit.AuditTrail;
import io.tenure.classification.usecase.detector.TryDetector;
import io.tenure.connector.ConnectorException;
import io.tenure.kit.operation.OperationContext;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Tries a detector on fresh samples of a system; changes neither the draft nor the set. */
@ApplicationScoped
public class TryOnSystem {

  /** Kind of the operation. */
  public static final String KIND = "detector-trial";

  private final FindSystem systems;
  private final CrmReader reader;
  private final TryDetector tryDetector;
  private final Operations operations;
  private final Database database;
  private final AuditTrail audit;
  private final Clock clock;

  TryOnSystem(
      FindSystem systems,
      CrmReader reader,
      TryDetector tryDetector,
      Operations operations,
      Database database,
      AuditTrail audit,
      Clock clock) {
    this.systems = systems;
    this.reader = reader;
    this.tryDetector = tryDetector;
    this.operations = operations;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Which detector is tried on which system. */
  public record Order(UUID system, Detector detector) {}

  /**
   * What it would do.
   *
   * @param tables that were looked at
   * @param skipped tables that could not be read
   * @param concerned columns of which the detector says something
   * @param changed those of them whose category would be another
   * @param columns the first of those that are concerned
   */
  public record Result(
      int tables, List<String> skipped, int concerned, int changed, List<TriedColumn> columns) {}

  /** Submits it; fails with {@code system.unknown}, or as where the detector were added. */
  public UUID start(UUID operation, Order order, Actor actor) {
    systems.get(order.system());
    tryDetector.trial(order.detector());
    return database.inTransaction(
        sql -> {
          operations.submit(sql, operation, KIND, order, actor);
          audit.record(
              sql,
              Act.of(
                  operation,
                  clock.instant(),
                  actor,
                  Act.Kind.DETECTOR_TRIED,
                  order.system(),
                  null));
          return operation;
        });
  }

  /** Does it, from the beginning each time. */
  public Result run(Order order, OperationContext context) {
    Trial trial = tryDetector.trial(order.detector());
    try (CrmReader.Scan scan = reader.open(systems.get(order.system()))) {
      return new TrialScan(scan, trial, context).run();
    } catch (ConnectorException e) {
      throw new TenureException(ClassificationError.of(e.code()), e.getMessage(), e);
    }
  }
}
