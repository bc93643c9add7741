package io.tenure.disposal.store.saga;

import io.tenure.connector.erase.RowRef;
import io.tenure.disposal.usecase.inventory.RecordRefs;
import io.tenure.disposal.usecase.item.RecordRows;
import io.tenure.kit.sql.Database;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads the encrypted keys of the inventory. */
@ApplicationScoped
class StoredRecordRows implements RecordRows {

  private final Database database;
  private final RecordRefs refs;

  StoredRecordRows(Database database, RecordRefs refs) {
    this.database = database;
    this.refs = refs;
  }

  @Override
  public Optional<RowRef> row(UUID recordId) {
    return database.first(
        "select dataset, record_ref_enc from record where id = $1 and record_ref_enc is not null",
        Tuple.of(recordId),
        r -> new RowRef(r.getString(0), refs.decrypt(recordId, r.getBuffer(1).getBytes())));
  }

  @Override
  public UUID record(UUID systemId, RowRef row) {
    return refs.id(systemId, row.dataset(), row.key());
  }
}
