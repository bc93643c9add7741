package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.audit.Act;
import io.tenure.classification.usecase.audit.AuditTrail;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Asks for a discovery; the work is done as an operation. */
@ApplicationScoped
public class StartDiscovery {

  /** Kind of the operation. */
  public static final String KIND = "discovery";

  private final FindSystem systems;
  private final Operations operations;
  private final Database database;
  private final AuditTrail audit;
  private final Clock clock;

  StartDiscovery(
      FindSystem systems, Operations operations, Database database, AuditTrail audit, Clock clock) {
    this.systems = systems;
    this.operations = operations;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is to be discovered. */
  public record Order(UUID system) {}

  /** Submits it; fails with {@code system.unknown}. */
  public UUID start(UUID operation, UUID system, Actor actor) {
    systems.get(system);
    return database.inTransaction(
        sql -> {
          operations.submit(sql, operation, KIND, new Order(system), actor);
          audit.record(
              sql,
              Act.of(operation, clock.instant(), actor, Act.Kind.DISCOVERY_ORDERED, system, null));
          return operation;
        });
  }
}
