package io.tenure.disposal.domain.run;

import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.Inbound;
import io.tenure.connector.erase.RowRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A line of a run's list together with what the CRM says about its row.
 *
 * @param row null where only a mark is made and no row is changed
 * @param going rows that go, each before those it points to; without the row itself where something
 *     that is kept hangs on it; null for a record whose row stays
 * @param inbound what points to those rows and to the row itself; one to which nothing points is
 *     missing
 * @param columns that are replaced where the row stays; none where that cannot be done
 */
public record RunLine(
    ManifestItem item,
    RowRef row,
    ClosureRows going,
    Map<RowRef, Inbound> inbound,
    Set<String> columns) {

  public RunLine {
    inbound = Map.copyOf(inbound);
    columns = Set.copyOf(columns);
  }

  /** A line that only marks. */
  public static RunLine marking(ManifestItem item) {
    return new RunLine(item, null, null, Map.of(), Set.of());
  }

  /** A line that replaces columns of a row. */
  public static RunLine clearing(ManifestItem item, RowRef row, Set<String> columns) {
    return new RunLine(item, Objects.requireNonNull(row), null, Map.of(), columns);
  }

  /** Whether the row is to go, or to become a shell. */
  public boolean deletes() {
    return going != null;
  }

  /** Whether something that is kept hangs on the row, so that it stays whatever else happens. */
  public boolean stays() {
    return !going.rows().contains(row);
  }

  /** Rows that go with this one. */
  List<RowRef> along() {
    return going.rows().stream().filter(r -> !r.equals(row)).toList();
  }

  @Override
  public String toString() {
    return "RunLine[" + item.recordId() + "]";
  }
}
