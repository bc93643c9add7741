package io.tenure.disposal.store.saga;

import io.tenure.disposal.usecase.item.ShellBook;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Shells in PostgreSQL. */
@ApplicationScoped
class ShellStore implements ShellBook {

  private final Database database;

  ShellStore(Database database) {
    this.database = database;
  }

  @Override
  public List<UUID> of(UUID systemId, UUID after, int limit) {
    return database.query(
        """
        select s.record_id from shell s join record r on r.id = s.record_id
         where r.system_id = $1 and r.present and s.record_id > $2 order by s.record_id limit $3
        """,
        Tuple.of(systemId, after, limit),
        r -> r.getUUID(0));
  }

  @Override
  public void add(Statements sql, UUID recordId, UUID itemId) {
    sql.execute(
        "insert into shell (record_id, item_id, since) values ($1, $2, clock_timestamp()) on conflict (record_id) do nothing",
        Tuple.of(recordId, itemId));
  }

  @Override
  public void forget(Collection<UUID> recordIds) {
    database.execute(
        "delete from shell where record_id = any ($1)",
        Tuple.tuple().addArrayOfUUID(recordIds.toArray(UUID[]::new)));
  }
}
