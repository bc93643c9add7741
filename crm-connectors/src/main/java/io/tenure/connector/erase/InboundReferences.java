package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.erase.Inbound.Pointer;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at what points to rows with role REFERENCE: over declared, confirmed inferred and
 * polymorphic relations.
 */
public final class InboundReferences {

  private static final int CHUNK = 500;

  private final MapIndex map;

  public InboundReferences(DataMap map) {
    this.map = new MapIndex(map);
  }

  /** Those of the rows to which a row points: deleted, they would leave a broken reference. */
  public Set<RowRef> referenced(CrmSession session, Collection<RowRef> rows) {
    session.refresh();
    Rows statements = new Rows(map, session.dialect());
    Set<RowRef> referenced = new HashSet<>();
    rows.stream()
        .collect(Collectors.groupingBy(RowRef::dataset))
        .forEach(
            (dataset, same) ->
                references(dataset)
                    .forEach(r -> referenced.addAll(statements.pointedAt(session, r, keys(same)))));
    return referenced;
  }

  /**
   * What points to the rows; a row to which nothing points is missing.
   *
   * @param most pointing rows to list for one relation and 500 rows; where there are more none of
   *     them is listed
   */
  public Map<RowRef, Inbound> pointers(CrmSession session, Collection<RowRef> rows, int most) {
    session.refresh();
    Rows statements = new Rows(map, session.dialect());
    Search search = new Search(session, statements, most);
    rows.stream()
        .distinct()
        .collect(Collectors.groupingBy(RowRef::dataset))
        .forEach(
            (dataset, same) -> {
              for (int i = 0; i < same.size(); i += CHUNK) {
                List<RowRef> chunk = same.subList(i, Math.min(same.size(), i + CHUNK));
                references(dataset).forEach(r -> search.add(r, chunk));
              }
            });
    return search.found();
  }

  private final class Search {
    private final CrmSession session;
    private final Rows statements;
    private final int most;
    private final Map<RowRef, List<Pointer>> listed = new HashMap<>();
    private final Set<RowRef> unlisted = new HashSet<>();

    Search(CrmSession session, Rows statements, int most) {
      this.session = session;
      this.statements = statements;
      this.most = most;
    }

    void add(Relation relation, List<RowRef> rows) {
      Set<RowRef> asked = Set.copyOf(rows);
      if (!map.dataset(relation.from()).keyColumns().isEmpty()) {
        List<Rows.Edge> edges = statements.pointing(session, relation, keys(rows), most + 1);
        if (edges.size() <= most) {
          Set<String> columns = columns(relation);
          edges.stream()
              .filter(edge -> !edge.from().equals(edge.to()))
              .forEach(
                  edge ->
                      listed
                          .computeIfAbsent(known(edge.to(), asked), to -> new ArrayList<>())
                          .add(new Pointer(edge.from(), columns)));
          return;
        }
      }
      statements
          .pointedAt(session, relation, keys(rows))
          .forEach(row -> unlisted.add(known(row, asked)));
    }

    Map<RowRef, Inbound> found() {
      Map<RowRef, Inbound> found = new HashMap<>();
      listed.forEach(
          (row, pointers) -> found.put(row, new Inbound(pointers, !unlisted.contains(row))));
      unlisted.forEach(row -> found.putIfAbsent(row, new Inbound(List.of(), false)));
      return found;
    }

    /** A row that reads otherwise than it was asked for must not be passed over. */
    private static RowRef known(RowRef row, Set<RowRef> asked) {
      if (!asked.contains(row)) {
        throw KeyReading.differs(row.dataset());
      }
      return row;
    }
  }

  private static Set<String> columns(Relation relation) {
    Set<String> columns = new HashSet<>(relation.fromColumns());
    if (relation.discriminator() != null) {
      columns.add(relation.discriminator().column());
    }
    return columns;
  }

  private List<Relation> references(String dataset) {
    return map.inbound(dataset).stream().filter(r -> r.role() == Relation.Role.REFERENCE).toList();
  }

  private static List<List<String>> keys(List<RowRef> rows) {
    return rows.stream().map(RowRef::key).toList();
  }
}
