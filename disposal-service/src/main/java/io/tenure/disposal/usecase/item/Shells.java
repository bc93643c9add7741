package io.tenure.disposal.usecase.item;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.InboundReferences;
import io.tenure.connector.erase.RowRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Rows that stayed, cleared, because a row that is kept points to them: due when the last one is
 * gone.
 */
@ApplicationScoped
public class Shells {

  private static final int PAGE = 500;
  private static final int MAX_DEPENDENTS = 10_000;

  private final ShellBook book;
  private final RecordRows rows;
  private final KeptDependents dependents;

  Shells(ShellBook book, RecordRows rows, KeptDependents dependents) {
    this.book = book;
    this.rows = rows;
    this.dependents = dependents;
  }

  /** Lets go of the shells of a system that nothing holds any more: they are due again. */
  public int release(CrmLink crm) {
    int released = 0;
    UUID after = new UUID(0, 0);
    List<UUID> shells;
    do {
      shells = book.of(crm.system().id(), after, PAGE);
      if (!shells.isEmpty()) {
        List<UUID> free = free(crm, rows.rows(shells));
        book.forget(free);
        released += free.size();
        after = shells.getLast();
      }
    } while (shells.size() == PAGE);
    return released;
  }

  private List<UUID> free(CrmLink crm, Map<UUID, RowRef> shells) {
    Set<RowRef> referenced;
    Map<RowRef, ClosureRows> closures;
    try (CrmSession session = crm.session(Purpose.READ)) {
      referenced = new InboundReferences(crm.map()).referenced(session, shells.values());
      closures = crm.closure().collectAll(session, shells.values(), MAX_DEPENDENTS);
    }
    Map<RowRef, KeptDependents.Kept> kept = dependents.of(crm, closures);
    return shells.entrySet().stream()
        .filter(
            e ->
                !referenced.contains(e.getValue())
                    && kept.get(e.getValue()).rows().isEmpty()
                    && !kept.get(e.getValue()).unknown())
        .map(Map.Entry::getKey)
        .toList();
  }
}
