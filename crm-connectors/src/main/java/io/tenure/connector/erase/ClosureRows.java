package io.tenure.connector.erase;

import java.util.List;

/**
 * An anchor's dependents.
 *
 * @param rows dependents and, last, the anchor; each row comes before the rows it points to
 * @param breaks foreign keys to be set to NULL first because rows point at each other in a circle
 * @param unreachable relations whose dependent rows cannot be addressed because their table has no
 *     key, with the number of rows
 * @param unbreakable relations in a circle whose key may not be NULL
 * @param capped true where there are more dependents than allowed; the list is then incomplete and
 *     nothing may be erased
 */
public record ClosureRows(
    List<RowRef> rows,
    List<RowOperation.UpdateRow> breaks,
    List<ReferenceCount> unreachable,
    List<String> unbreakable,
    boolean capped) {
  public ClosureRows {
    rows = List.copyOf(rows);
    breaks = List.copyOf(breaks);
    unreachable = List.copyOf(unreachable);
    unbreakable = List.copyOf(unbreakable);
  }

  /** True where every dependent row is listed and can be erased in this order. */
  public boolean complete() {
    return !capped && unreachable.isEmpty() && unbreakable.isEmpty();
  }
}
