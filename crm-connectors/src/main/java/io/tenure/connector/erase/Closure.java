package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds all rows that live and die with a row: dependents, their dependents, and so on. */
public final class Closure {

  private static final int CHUNK = 500;

  private final MapIndex map;

  public Closure(DataMap map) {
    this.map = new MapIndex(map);
  }

  /**
   * The anchor's dependents over relations with role DEPENDENT, leaf first, the anchor last.
   *
   * @param max most rows to collect; more makes the answer {@code capped}
   */
  public ClosureRows collect(CrmSession session, RowRef anchor, int max) {
    session.refresh();
    Rows rows = new Rows(map, session.dialect());
    Set<RowRef> found = new LinkedHashSet<>();
    List<ReferenceCount> unreachable = new ArrayList<>();
    found.add(anchor);
    Deque<List<RowRef>> waiting = new ArrayDeque<>();
    waiting.add(List.of(anchor));
    while (!waiting.isEmpty() && found.size() <= max) {
      List<RowRef> parents = waiting.remove();
      for (Relation r : dependentOn(parents.getFirst().dataset())) {
        if (map.dataset(r.from()).keyColumns().isEmpty()) {
          countUnreachable(session, rows, r, parents, unreachable);
        } else {
          List<RowRef> fresh = new ArrayList<>();
          rows.pointing(session, r, keys(parents), max + 1).stream()
              .map(Rows.Edge::from)
              .filter(found::add)
              .forEach(fresh::add);
          chunks(fresh).forEach(waiting::add);
        }
      }
    }
    if (found.size() > max) {
      return new ClosureRows(List.copyOf(found), List.of(), unreachable, List.of(), true);
    }
    return order(session, rows, found, anchor, unreachable);
  }

  private List<Relation> dependentOn(String dataset) {
    return map.inbound(dataset).stream().filter(r -> r.role() == Role.DEPENDENT).toList();
  }

  private static void countUnreachable(
      CrmSession session, Rows rows, Relation r, List<RowRef> parents, List<ReferenceCount> into) {
    long count = 0;
    for (RowRef parent : parents) {
      count += rows.pointing(session, r, parent, 1_000);
    }
    if (count > 0) {
      long before =
          into.stream().filter(c -> c.relation().equals(r)).mapToLong(ReferenceCount::count).sum();
      into.removeIf(c -> c.relation().equals(r));
      into.add(new ReferenceCount(r, before + count));
    }
  }

  private ClosureRows order(
      CrmSession session,
      Rows rows,
      Set<RowRef> found,
      RowRef anchor,
      List<ReferenceCount> unreachable) {
    ClosureOrder order = new ClosureOrder(map, found, anchor);
    Set<String> datasets = found.stream().map(RowRef::dataset).collect(Collectors.toSet());
    for (String dataset : datasets) {
      for (Relation r : map.inbound(dataset)) {
        if (datasets.contains(r.from()) && !map.dataset(r.from()).keyColumns().isEmpty()) {
          List<RowRef> from = found.stream().filter(f -> f.dataset().equals(r.from())).toList();
          for (List<RowRef> chunk : chunks(from)) {
            rows.pointedTo(session, r, keys(chunk)).forEach(e -> order.add(r, e));
          }
        }
      }
    }
    return order.resolve(unreachable);
  }

  private static List<List<RowRef>> chunks(List<RowRef> rows) {
    List<List<RowRef>> chunks = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += CHUNK) {
      chunks.add(rows.subList(i, Math.min(rows.size(), i + CHUNK)));
    }
    return chunks;
  }

  private static Collection<List<String>> keys(List<RowRef> rows) {
    return rows.stream().map(RowRef::key).toList();
  }
}
