package io.tenure.classification.usecase.exchange;

import io.tenure.classification.domain.exchange.fides.Overlay;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.UUID;

/** Keeps what imports said and maps have no place for. */
public interface Annotations {

  /** Of a system; empty where nothing was imported. */
  Overlay get(Statements sql, UUID system);

  void put(Statements sql, UUID system, Overlay overlay, Instant at);
}
