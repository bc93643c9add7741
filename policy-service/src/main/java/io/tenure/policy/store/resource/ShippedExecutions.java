package io.tenure.policy.store.resource;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.obligation.ExecutionNotes;
import io.tenure.policy.domain.obligation.Executions;

/** How the obligations in this build are carried out. */
public final class ShippedExecutions {

  private ShippedExecutions() {}

  public static Executions load(Catalogue catalogue) {
    return Executions.of(catalogue, notes());
  }

  /** What executing needs beside the obligations. */
  public static ExecutionNotes notes() {
    return ShippedYaml.read("/catalogue/executions.yaml", ExecutionNotes.class);
  }
}
