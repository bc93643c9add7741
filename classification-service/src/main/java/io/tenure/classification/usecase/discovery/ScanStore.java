package io.tenure.classification.usecase.discovery;

import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Keeps how far the discovery of a system has come. */
public interface ScanStore {

  /** Tells what was kept since a moment, judged by the same rules: dataset and facts as JSON. */
  void recall(
      Statements sql, UUID system, String ruleset, Instant since, BiConsumer<String, String> kept);

  /** Keeps the facts of one table, in the place of what was there. */
  void keep(Statements sql, UUID system, String dataset, String ruleset, String facts, Instant at);

  /** Forgets all about the system. */
  void forget(Statements sql, UUID system);
}
