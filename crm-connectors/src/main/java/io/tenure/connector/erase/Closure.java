package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.DataMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds all rows that live and die with a row: dependents, their dependents, and so on. */
public final class Closure {

  private final MapIndex map;

  public Closure(DataMap map) {
    this(new MapIndex(map));
  }

  Closure(MapIndex map) {
    this.map = map;
  }

  /**
   * The anchor's dependents over relations with role DEPENDENT, leaf first, the anchor last.
   *
   * @param max most rows to collect; more makes the answer {@code capped}
   */
  public ClosureRows collect(CrmSession session, RowRef anchor, int max) {
    return collectAll(session, List.of(anchor), max).get(anchor);
  }

  /**
   * The same for many anchors with few statements. A row that two anchors lead to is in the closure
   * of both.
   *
   * @param max most rows for each anchor
   */
  public Map<RowRef, ClosureRows> collectAll(
      CrmSession session, Collection<RowRef> anchors, int max) {
    session.refresh();
    ClosureSearch search = new ClosureSearch(session, map, anchors, max);
    if (search.run()) {
      return search.closures();
    }
    Map<RowRef, ClosureRows> each = new HashMap<>();
    anchors.forEach(anchor -> each.put(anchor, collect(session, anchor, max)));
    return each;
  }
}
