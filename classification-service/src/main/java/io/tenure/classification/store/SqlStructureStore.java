package io.tenure.classification.store;

import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.usecase.discovery.StructureStore;
import io.tenure.connector.schema.Table;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Definitions of tables in PostgreSQL, a row for each. */
@ApplicationScoped
class SqlStructureStore implements StructureStore {

  private static final int BATCH = 100;

  private static final String INSERT =
      """
      insert into draft_structure (system_id, name, row)
      select $1, n, r::jsonb from unnest($2::text[], $3::text[]) as t (n, r)
      """;

  @Override
  public void replace(Statements sql, UUID system, Collection<Table> tables) {
    sql.execute("delete from draft_structure where system_id = $1", Tuple.of(system));
    List<Table> all = new ArrayList<>(tables);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Table> part = all.subList(from, Math.min(all.size(), from + BATCH));
      sql.execute(
          INSERT,
          Tuple.tuple()
              .addUUID(system)
              .addArrayOfString(part.stream().map(Table::qualifiedName).toArray(String[]::new))
              .addArrayOfString(part.stream().map(MapJson::write).toArray(String[]::new)));
    }
  }

  @Override
  public List<Table> list(Statements sql, UUID system, String after, int limit) {
    return sql.query(
        "select row::text as row from draft_structure where system_id = $1 and name > $2 order by name limit $3",
        Tuple.of(system, after == null ? "" : after, limit),
        DraftRows.reader(Table.class));
  }
}
