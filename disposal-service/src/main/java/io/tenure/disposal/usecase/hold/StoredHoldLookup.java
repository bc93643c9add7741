package io.tenure.disposal.usecase.hold;

import io.tenure.disposal.usecase.due.HoldLookup;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells readers of a record which holds cover it. */
@ApplicationScoped
class StoredHoldLookup implements HoldLookup {

  private final Database database;
  private final HoldBook holds;

  StoredHoldLookup(Database database, HoldBook holds) {
    this.database = database;
    this.holds = holds;
  }

  @Override
  public List<HoldOnRecord> holdsOn(UUID recordId) {
    return holds.covering(database, recordId).stream()
        .map(h -> new HoldOnRecord(h.id(), h.matter(), h.state().name(), h.requestedAt()))
        .toList();
  }
}
