package io.tenure.disposal.store.saga;

import io.tenure.connector.erase.RowRef;
import io.tenure.disposal.usecase.inventory.RecordRefs;
import io.tenure.disposal.usecase.item.RecordRows;
import io.tenure.kit.sql.Database;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
  public Map<UUID, RowRef> rows(Collection<UUID> recordIds) {
    Map<UUID, RowRef> rows = new HashMap<>();
    database.query(
        "select id, dataset, record_ref_enc from record where id = any ($1) and record_ref_enc is not null",
        Tuple.tuple().addArrayOfUUID(recordIds.toArray(UUID[]::new)),
        r -> {
          UUID id = r.getUUID(0);
          return rows.put(
              id, new RowRef(r.getString(1), refs.decrypt(id, r.getBuffer(2).getBytes())));
        });
    return rows;
  }

  @Override
  public UUID record(UUID systemId, RowRef row) {
    return refs.id(systemId, row.dataset(), row.key());
  }
}
