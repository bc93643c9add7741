package io.tenure.disposal.usecase.system;

import io.tenure.kit.operation.Operations;
import io.tenure.kit.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Orders long work on a system. */
@ApplicationScoped
public class SystemWork {

  /** Kind of the operation that reads records into the inventory. */
  public static final String SYNC = "sync";

  /** Kind of the operation that applies plans to the inventory. */
  public static final String EVALUATION = "evaluation";

  private final SystemDirectory directory;
  private final Operations operations;

  SystemWork(SystemDirectory directory, Operations operations) {
    this.directory = directory;
    this.operations = operations;
  }

  /**
   * Submits the work under that id.
   *
   * @throws io.tenure.kit.problem.TenureException {@code system.not-found}, {@code
   *     classification.unavailable}
   */
  public UUID order(UUID id, String kind, UUID systemId, Actor actor) {
    CrmSystem system = directory.system(systemId);
    return operations.submit(id, kind, new Order(system.id()), actor);
  }

  /** What is submitted. */
  public record Order(UUID systemId) {}
}
