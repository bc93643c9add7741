package io.tenure.kit.operation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long work is run. */
@ConfigMapping(prefix = "tenure.operations")
interface OperationSettings {

  /** How many operations one replica runs at a time; 0: none here. */
  @WithDefault("2")
  int concurrency();

  /** A run that was silent for that long is taken to be dead. */
  @WithDefault("PT30S")
  Duration lease();

  /** Starts without a checkpoint in between before an operation is given up as FAILED. */
  @WithDefault("5")
  int attempts();

  /** Pause before an operation that met a passing failure is tried again. */
  @WithDefault("PT5S")
  Duration pause();

  /** How often a replica looks for work that was not submitted to it. */
  @WithDefault("1s")
  Duration poll();

  /** How often leases are extended; a third of the lease at most. */
  @WithDefault("5s")
  Duration heartbeat();
}
