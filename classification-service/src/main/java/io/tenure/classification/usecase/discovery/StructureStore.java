package io.tenure.classification.usecase.discovery;

import io.tenure.connector.schema.Table;
import io.tenure.kit.sql.Statements;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps the definitions of a system's tables and views as the last discovery saw them. */
public interface StructureStore {

  /** Puts these in the place of what was there. */
  void replace(Statements sql, UUID system, Collection<Table> tables);

  /** Up to {@code limit} tables with names after the given one (null: from the first). */
  List<Table> list(Statements sql, UUID system, String after, int limit);
}
