package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One search for the dependents of several anchors: breadth first, a statement for each chunk. */
final class ClosureSearch {

  private static final int CHUNK = 500;
  private static final int COUNTED = 1_000;

  private final CrmSession session;
  private final MapIndex map;
  private final Rows rows;
  private final int max;
  private final Map<RowRef, Set<RowRef>> found = new LinkedHashMap<>();
  private final Map<RowRef, Set<RowRef>> owners = new HashMap<>();
  private final Map<RowRef, Map<Relation, Long>> unreachable = new HashMap<>();
  private final Deque<List<RowRef>> waiting = new ArrayDeque<>();

  ClosureSearch(CrmSession session, MapIndex map, Collection<RowRef> anchors, int max) {
    this.session = session;
    this.map = map;
    this.rows = new Rows(map, session.dialect());
    this.max = max;
    anchors.forEach(anchor -> own(anchor, anchor));
    enqueue(anchors);
  }

  /**
   * Searches.
   *
   * @return false where one statement could not hold the rows of all anchors: search for each alone
   */
  boolean run() {
    while (!waiting.isEmpty()) {
      List<RowRef> parents = waiting.remove();
      for (Relation relation : dependentOn(parents.getFirst().dataset())) {
        if (map.dataset(relation.from()).keyColumns().isEmpty()) {
          countUnreachable(relation, parents);
        } else {
          List<Rows.Edge> edges = rows.pointing(session, relation, keys(parents), max + 1);
          if (edges.size() > max && found.size() > 1) {
            return false;
          }
          enqueue(inherit(edges));
        }
      }
    }
    return true;
  }

  /**
   * Gives each pointing row to the anchors of the row it points to; answers those with a new one.
   */
  private Set<RowRef> inherit(List<Rows.Edge> edges) {
    Set<RowRef> fresh = new LinkedHashSet<>();
    for (Rows.Edge edge : edges) {
      for (RowRef anchor : List.copyOf(ownersOf(edge.to()))) {
        if (!capped(anchor) && own(edge.from(), anchor)) {
          fresh.add(edge.from());
        }
      }
    }
    return fresh;
  }

  private boolean own(RowRef row, RowRef anchor) {
    owners.computeIfAbsent(row, r -> new LinkedHashSet<>()).add(anchor);
    return found.computeIfAbsent(anchor, a -> new LinkedHashSet<>()).add(row);
  }

  /** A row that reads otherwise than it was asked for must not be passed over. */
  private Set<RowRef> ownersOf(RowRef row) {
    Set<RowRef> anchors = owners.get(row);
    if (anchors == null) {
      throw KeyReading.differs(row.dataset());
    }
    return anchors;
  }

  private boolean capped(RowRef anchor) {
    return found.get(anchor).size() > max;
  }

  private List<Relation> dependentOn(String dataset) {
    return map.inbound(dataset).stream().filter(r -> r.role() == Role.DEPENDENT).toList();
  }

  private void countUnreachable(Relation relation, List<RowRef> parents) {
    for (RowRef parent : parents) {
      long count = rows.pointing(session, relation, parent, COUNTED);
      if (count > 0) {
        ownersOf(parent)
            .forEach(
                anchor ->
                    unreachable
                        .computeIfAbsent(anchor, a -> new LinkedHashMap<>())
                        .merge(relation, count, Long::sum));
      }
    }
  }

  /** What was found, in order. */
  Map<RowRef, ClosureRows> closures() {
    Map<RowRef, ClosureOrder> orders = new LinkedHashMap<>();
    found.forEach((anchor, all) -> orders.put(anchor, new ClosureOrder(map, all, anchor)));
    Map<String, List<RowRef>> byDataset =
        owners.keySet().stream().collect(Collectors.groupingBy(RowRef::dataset));
    for (String dataset : byDataset.keySet()) {
      for (Relation relation : map.inbound(dataset)) {
        List<RowRef> from = byDataset.getOrDefault(relation.from(), List.of());
        if (!map.dataset(relation.from()).keyColumns().isEmpty()) {
          for (List<RowRef> chunk : chunks(from)) {
            rows.pointedTo(session, relation, keys(chunk))
                .forEach(
                    edge -> ownersOf(edge.from()).forEach(a -> orders.get(a).add(relation, edge)));
          }
        }
      }
    }
    Map<RowRef, ClosureRows> closures = new HashMap<>();
    orders.forEach((anchor, order) -> closures.put(anchor, closure(anchor, order)));
    return closures;
  }

  private ClosureRows closure(RowRef anchor, ClosureOrder order) {
    List<ReferenceCount> without =
        unreachable.getOrDefault(anchor, Map.of()).entrySet().stream()
            .map(e -> new ReferenceCount(e.getKey(), e.getValue()))
            .toList();
    return capped(anchor)
        ? new ClosureRows(
            List.copyOf(found.get(anchor)), List.of(), without, List.of(), Map.of(), true)
        : order.resolve(without);
  }

  private void enqueue(Collection<RowRef> fresh) {
    fresh.stream()
        .collect(Collectors.groupingBy(RowRef::dataset, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(same -> waiting.addAll(chunks(same)));
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
