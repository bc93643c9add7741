package io.tenure.connector.erase;

import java.util.List;
import java.util.Set;

/**
 * What points to one row over relations with role REFERENCE; a row's pointer to itself is none.
 *
 * @param pointers pointing rows
 * @param complete false where more rows point to it than are listed: their table has no key, or
 *     they are too many
 */
public record Inbound(List<Pointer> pointers, boolean complete) {
  public Inbound {
    pointers = List.copyOf(pointers);
  }

  /**
   * A row that points.
   *
   * @param columns of that row that hold the reference: where any is replaced it points no more
   */
  public record Pointer(RowRef from, Set<String> columns) {
    public Pointer {
      columns = Set.copyOf(columns);
    }
  }
}
