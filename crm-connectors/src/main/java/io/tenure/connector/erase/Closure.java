package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.map.DataMap;

/** Finds all rows that live and die with a row: dependents, their dependents, and so on. */
public final class Closure {

  private final DataMap map;

  public Closure(DataMap map) {
    this.map = map;
  }

  /**
   * The anchor's dependents over relations with role DEPENDENT, leaf first, the anchor last.
   *
   * @param max most rows to collect; more makes the answer {@code capped}
   */
  public ClosureRows collect(CrmSession session, RowRef anchor, int max) {
    throw new IllegalStateException("not built yet");
  }
}
