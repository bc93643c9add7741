package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.map.DataMap;
import java.util.List;

/**
 * Counts the rows that point to a row: over declared, confirmed inferred and polymorphic relations.
 */
public final class InboundReferences {

  private final DataMap map;

  public InboundReferences(DataMap map) {
    this.map = map;
  }

  /** One count for each relation that leads to the row's dataset and is not rejected. */
  public List<ReferenceCount> count(CrmSession session, RowRef row) {
    throw new IllegalStateException("not built yet");
  }
}
