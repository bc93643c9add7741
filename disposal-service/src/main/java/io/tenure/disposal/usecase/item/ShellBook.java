package io.tenure.disposal.usecase.item;

import io.tenure.kit.sql.Statements;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which records stayed as shells. */
public interface ShellBook {

  /** Shells of a system whose rows are there, by id, after one. */
  List<UUID> of(UUID systemId, UUID after, int limit);

  void add(Statements sql, UUID recordId, UUID itemId);

  void forget(Collection<UUID> recordIds);
}
