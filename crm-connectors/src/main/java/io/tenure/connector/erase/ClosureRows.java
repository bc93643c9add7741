package io.tenure.connector.erase;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An anchor's dependents.
 *
 * @param rows dependents and, last, the anchor; each row comes before the rows it points to
 * @param breaks foreign keys to be set to NULL first because rows point at each other in a circle
 * @param unreachable relations whose dependent rows cannot be addressed because their table has no
 *     key, with the number of rows
 * @param unbreakable relations in a circle whose key may not be NULL
 * @param pointers for each row, the rows of this closure that it points to
 * @param capped true where there are more dependents than allowed; the list is then incomplete and
 *     nothing may be erased
 */
public record ClosureRows(
    List<RowRef> rows,
    List<RowOperation.UpdateRow> breaks,
    List<ReferenceCount> unreachable,
    List<String> unbreakable,
    Map<RowRef, List<RowRef>> pointers,
    boolean capped) {
  public ClosureRows {
    rows = List.copyOf(rows);
    breaks = List.copyOf(breaks);
    unreachable = List.copyOf(unreachable);
    unbreakable = List.copyOf(unbreakable);
    pointers = Map.copyOf(pointers);
  }

  /** True where every dependent row is listed and can be erased in this order. */
  public boolean complete() {
    return !capped && unreachable.isEmpty() && unbreakable.isEmpty();
  }

  /**
   * The same without rows that have to stay, and without those that they point to, directly or over
   * others: a row that stays is never left with a broken reference. Where any row stays the anchor
   * does.
   */
  public ClosureRows keeping(Collection<RowRef> staying) {
    Set<RowRef> kept = new HashSet<>();
    Deque<RowRef> open = new ArrayDeque<>(staying);
    while (!open.isEmpty()) {
      RowRef row = open.remove();
      if (kept.add(row)) {
        open.addAll(pointers.getOrDefault(row, List.of()));
      }
    }
    if (!kept.isEmpty()) {
      kept.add(rows.getLast());
    }
    return new ClosureRows(
        rows.stream().filter(row -> !kept.contains(row)).toList(),
        breaks.stream().filter(b -> !kept.contains(b.row())).toList(),
        unreachable,
        unbreakable,
        pointers,
        capped);
  }
}
