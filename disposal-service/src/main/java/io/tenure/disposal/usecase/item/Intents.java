package io.tenure.disposal.usecase.item;

import io.tenure.disposal.domain.saga.Intent;
import io.tenure.kit.sql.Statements;
import java.util.Optional;
import java.util.UUID;

/** Intents: written before anything is sent. */
public interface Intents {

  void insert(Statements sql, Intent intent);

  /** Ends it, or marks it UNKNOWN. */
  void state(Statements sql, UUID intentId, String state);

  /** The newest intent of an item. */
  Optional<Intent> newest(Statements sql, UUID itemId);
}
