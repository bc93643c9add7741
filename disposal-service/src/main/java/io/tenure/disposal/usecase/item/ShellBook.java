package io.tenure.disposal.usecase.item;

import io.tenure.kit.sql.Statements;
import java.util.List;
import java.util.UUID;

/** Which records stayed as shells. */
public interface ShellBook {

  /** Shells of a system, longest standing first. */
  List<UUID> of(UUID systemId, int limit);

  void add(Statements sql, UUID recordId, UUID itemId);

  void forget(UUID recordId);
}
