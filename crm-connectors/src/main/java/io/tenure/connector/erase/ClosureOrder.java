package io.tenure.connector.erase;

import io.tenure.connector.erase.RowOperation.UpdateRow;
import io.tenure.connector.erase.Rows.Edge;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/** Puts rows in an order in which each comes before the rows it points to, and opens circles. */
final class ClosureOrder {

  private static final Comparator<RowRef> BY_NAME =
      Comparator.comparing(RowRef::dataset).thenComparing(r -> String.join("\u0000", r.key()));

  private final MapIndex map;
  private final Set<RowRef> rows;
  private final RowRef anchor;
  private final Map<RowRef, List<Pointer>> outgoing = new HashMap<>();
  private final Map<RowRef, Integer> incoming = new HashMap<>();
  private final List<UpdateRow> breaks = new ArrayList<>();
  private final Set<String> unbreakable = new LinkedHashSet<>();

  ClosureOrder(MapIndex map, Set<RowRef> rows, RowRef anchor) {
    this.map = map;
    this.rows = rows;
    this.anchor = anchor;
  }

  private record Pointer(Relation relation, RowRef to) {}

  /** A row that points to itself is freed of that first: not every server deletes it otherwise. */
  void add(Relation relation, Edge edge) {
    if (edge.from().equals(edge.to()) && relation.origin() == Origin.DECLARED) {
      canBreak(relation, edge.from());
    } else if (rows.contains(edge.from())
        && rows.contains(edge.to())
        && !edge.from().equals(edge.to())) {
      outgoing
          .computeIfAbsent(edge.from(), r -> new ArrayList<>())
          .add(new Pointer(relation, edge.to()));
      incoming.merge(edge.to(), 1, Integer::sum);
    }
  }

  ClosureRows resolve(List<ReferenceCount> unreachable) {
    Map<RowRef, List<RowRef>> pointers = pointers();
    Set<RowRef> left = new LinkedHashSet<>(rows);
    Set<RowRef> ordered = new LinkedHashSet<>();
    PriorityQueue<RowRef> free = new PriorityQueue<>(BY_NAME);
    rows.stream().filter(this::isFree).forEach(free::add);
    while (!left.isEmpty()) {
      while (!free.isEmpty()) {
        RowRef row = free.remove();
        left.remove(row);
        ordered.add(row);
        outgoing.getOrDefault(row, List.of()).forEach(p -> release(p, free));
      }
      if (!left.isEmpty() && !open(left, free)) {
        left.stream().sorted(BY_NAME).forEach(ordered::add);
        left.clear();
      }
    }
    return new ClosureRows(
        List.copyOf(ordered), breaks, unreachable, List.copyOf(unbreakable), pointers, false);
  }

  /** As they stand, before circles are opened. */
  private Map<RowRef, List<RowRef>> pointers() {
    Map<RowRef, List<RowRef>> pointers = new HashMap<>();
    outgoing.forEach(
        (row, all) -> pointers.put(row, all.stream().map(Pointer::to).distinct().toList()));
    return pointers;
  }

  private boolean isFree(RowRef row) {
    return incoming.getOrDefault(row, 0) == 0;
  }

  private void release(Pointer pointer, PriorityQueue<RowRef> free) {
    if (incoming.merge(pointer.to(), -1, Integer::sum) == 0) {
      free.add(pointer.to());
    }
  }

  /**
   * Takes one pointer out of a circle, the anchor's first so that it stays last; false where none
   * can be.
   */
  private boolean open(Set<RowRef> left, PriorityQueue<RowRef> free) {
    Comparator<RowRef> anchorFirst = Comparator.comparing((RowRef r) -> !r.equals(anchor));
    for (RowRef row : left.stream().sorted(anchorFirst.thenComparing(BY_NAME)).toList()) {
      List<Pointer> pointers = outgoing.getOrDefault(row, List.of());
      for (Pointer p : pointers) {
        if (left.contains(p.to()) && canBreak(p.relation(), row)) {
          outgoing.put(row, pointers.stream().filter(q -> !q.equals(p)).toList());
          release(p, free);
          return true;
        }
      }
    }
    left.forEach(
        row ->
            outgoing.getOrDefault(row, List.of()).stream()
                .filter(p -> left.contains(p.to()))
                .forEach(p -> unbreakable.add(p.relation().id())));
    return false;
  }

  private boolean canBreak(Relation relation, RowRef row) {
    if (relation.origin() == Origin.INFERRED) {
      return true; // nothing enforces it: any order will do
    }
    Map<String, Replacement> columns = new TreeMap<>();
    for (String column : relation.fromColumns()) {
      Field field = map.field(relation.from(), column);
      if (field.nullable() && !field.partOfKey() && !field.generated()) {
        columns.put(column, Replacement.none());
      }
    }
    if (columns.isEmpty()) {
      return false;
    }
    breaks.add(new UpdateRow(row, columns));
    return true;
  }
}
