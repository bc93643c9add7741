package io.tenure.disposal.usecase.item;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.InboundReferences;
import io.tenure.connector.erase.RowRef;
import io.tenure.connector.map.Relation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows that stayed, cleared, because a retained row pointed to them: due when the last one is gone.
 */
@ApplicationScoped
public class Shells {

  private static final int PAGE = 5_000;

  private final ShellBook book;
  private final RecordRows rows;

  Shells(ShellBook book, RecordRows rows) {
    this.book = book;
    this.rows = rows;
  }

  /** Lets go of the shells of a system that nothing points to any more: they are due again. */
  public int release(CrmLink crm) {
    List<UUID> shells = book.of(crm.system().id(), PAGE);
    if (shells.isEmpty()) {
      return 0;
    }
    try (CrmSession session = crm.session(Purpose.READ)) {
      InboundReferences references = new InboundReferences(crm.map());
      return (int)
          shells.stream().filter(id -> free(session, references, id)).peek(book::forget).count();
    }
  }

  private boolean free(CrmSession session, InboundReferences references, UUID recordId) {
    Optional<RowRef> row = rows.row(recordId);
    return row.isPresent()
        && references.count(session, row.get()).stream()
            .noneMatch(r -> r.count() > 0 && r.relation().role() == Relation.Role.REFERENCE);
  }
}
