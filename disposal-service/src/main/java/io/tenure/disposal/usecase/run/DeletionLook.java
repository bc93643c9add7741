package io.tenure.disposal.usecase.run;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.Inbound;
import io.tenure.connector.erase.InboundReferences;
import io.tenure.connector.erase.RowRef;
import io.tenure.disposal.usecase.hold.HoldBook;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.KeptDependents;
import io.tenure.disposal.usecase.item.RecordRows;
import io.tenure.kit.sql.Statements;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks the CRM, with the read credential, what hangs on rows that are to go. Changes nothing. */
final class DeletionLook {

  private static final int MAX_DEPENDENTS = 10_000;
  private static final int MAX_POINTERS = 50_000;

  private final Statements sql;
  private final CrmLink crm;
  private final RecordRows rows;
  private final KeptDependents dependents;
  private final HoldBook holds;

  DeletionLook(
      Statements sql, CrmLink crm, RecordRows rows, KeptDependents dependents, HoldBook holds) {
    this.sql = sql;
    this.crm = crm;
    this.rows = rows;
    this.dependents = dependents;
    this.holds = holds;
  }

  /**
   * What hangs on one row.
   *
   * @param closure all rows that would go along
   * @param kept those of them that a minimum of their own protects
   * @param inbound what points to it, and to each row of the closure, without going along by role
   * @param held whether a hold in force covers any row of the closure
   */
  record Seen(
      RowRef row,
      ClosureRows closure,
      KeptDependents.Kept kept,
      Map<RowRef, Inbound> inbound,
      boolean held) {}

  /**
   * The rows of records of which only columns are replaced; one whose key was dropped is missing.
   */
  Map<UUID, RowRef> rows(Collection<UUID> records) {
    return rows.rows(records);
  }

  /** Looks at a page of records; one whose key was dropped is missing. */
  Map<UUID, Seen> at(Collection<UUID> records) {
    Map<UUID, RowRef> anchors = rows.rows(records);
    if (anchors.isEmpty()) {
      return Map.of();
    }
    Map<RowRef, ClosureRows> closures;
    Map<RowRef, Inbound> inbound;
    try (CrmSession session = crm.session(Purpose.READ)) {
      closures = crm.closure().collectAll(session, anchors.values(), MAX_DEPENDENTS);
      inbound =
          new InboundReferences(crm.map())
              .pointers(
                  session,
                  closures.values().stream().flatMap(c -> c.rows().stream()).toList(),
                  MAX_POINTERS);
    }
    Map<RowRef, KeptDependents.Kept> kept = dependents.of(crm, closures);
    Set<RowRef> held = held(closures.values());
    Map<UUID, Seen> seen = new HashMap<>();
    anchors.forEach(
        (id, row) -> {
          ClosureRows closure = closures.get(row);
          seen.put(
              id,
              new Seen(
                  row,
                  closure,
                  kept.get(row),
                  inbound(closure, inbound),
                  closure.rows().stream().anyMatch(held::contains)));
        });
    return seen;
  }

  private static Map<RowRef, Inbound> inbound(ClosureRows closure, Map<RowRef, Inbound> all) {
    Map<RowRef, Inbound> own = new HashMap<>();
    closure.rows().stream().filter(all::containsKey).forEach(row -> own.put(row, all.get(row)));
    return own;
  }

  private Set<RowRef> held(Collection<ClosureRows> closures) {
    Map<UUID, RowRef> ids = new HashMap<>();
    closures.forEach(
        closure ->
            closure.rows().forEach(row -> ids.put(rows.record(crm.system().id(), row), row)));
    return holds.covered(sql, ids.keySet()).stream().map(ids::get).collect(Collectors.toSet());
  }
}
