package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.DataMap;
import java.util.List;

/**
 * Counts the rows that point to a row: over declared, confirmed inferred and polymorphic relations.
 */
public final class InboundReferences {

  private static final int BOUND = 1_000;

  private final MapIndex map;

  public InboundReferences(DataMap map) {
    this.map = new MapIndex(map);
  }

  /** One count for each relation that leads to the row's dataset and binds. */
  public List<ReferenceCount> count(CrmSession session, RowRef row) {
    session.refresh();
    Rows rows = new Rows(map, session.dialect());
    return map.inbound(row.dataset()).stream()
        .map(r -> new ReferenceCount(r, rows.pointing(session, r, row, BOUND)))
        .toList();
  }
}
