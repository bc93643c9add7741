package io.tenure.classification.usecase.discovery;

import io.tenure.kit.operation.Operations;
import io.tenure.kit.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Asks for a discovery; the work is done as an operation. */
@ApplicationScoped
public class StartDiscovery {

  /** Kind of the operation. */
  public static final String KIND = "discovery";

  private final FindSystem systems;
  private final Operations operations;

  StartDiscovery(FindSystem systems, Operations operations) {
    this.systems = systems;
    this.operations = operations;
  }

  /** What is to be discovered. */
  public record Order(UUID system) {}

  /** Submits it; fails with {@code system.unknown}. */
  public UUID start(UUID operation, UUID system, Actor actor) {
    systems.get(system);
    return operations.submit(operation, KIND, new Order(system), actor);
  }
}
