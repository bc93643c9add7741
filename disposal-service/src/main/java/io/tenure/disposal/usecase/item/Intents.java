package io.tenure.disposal.usecase.item;

import io.tenure.disposal.domain.saga.Intent;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Intents: written before anything is sent. */
public interface Intents {

  /** The database's clock, from which deadlines count. */
  Instant now(Statements sql);

  void insert(Statements sql, List<Intent> intents);

  /** Ends them, or marks them UNKNOWN. */
  void state(Statements sql, Collection<UUID> intentIds, Intent.State state);

  /** The newest intent of each of the items. */
  Map<UUID, Intent> newest(Statements sql, Collection<UUID> itemIds);
}
