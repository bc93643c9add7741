package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Relation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts the rows that point to a row: over declared, confirmed inferred and polymorphic relations.
 */
public final class InboundReferences {

  private static final int BOUND = 1_000;

  private final MapIndex map;

  public InboundReferences(DataMap map) {
    this.map = new MapIndex(map);
  }

  /** One count for each relation that leads to the row's dataset and binds. */
  public List<ReferenceCount> count(CrmSession session, RowRef row) {
    session.refresh();
    Rows rows = new Rows(map, session.dialect());
    return map.inbound(row.dataset()).stream()
        .map(r -> new ReferenceCount(r, rows.pointing(session, r, row, BOUND)))
        .toList();
  }

  /**
   * Those of the rows to which a row points over a relation with role REFERENCE: deleted, they
   * would leave a broken reference.
   */
  public Set<RowRef> referenced(CrmSession session, Collection<RowRef> rows) {
    session.refresh();
    Rows statements = new Rows(map, session.dialect());
    Set<RowRef> referenced = new HashSet<>();
    rows.stream()
        .collect(Collectors.groupingBy(RowRef::dataset))
        .forEach(
            (dataset, same) -> {
              List<List<String>> keys = same.stream().map(RowRef::key).toList();
              map.inbound(dataset).stream()
                  .filter(r -> r.role() == Relation.Role.REFERENCE)
                  .forEach(r -> referenced.addAll(statements.pointedAt(session, r, keys)));
            });
    return referenced;
  }
}
