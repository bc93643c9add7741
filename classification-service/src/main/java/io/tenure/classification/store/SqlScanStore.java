package io.tenure.classification.store;

import io.tenure.classification.usecase.discovery.ScanStore;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** How far discoveries have come, in PostgreSQL: a row for each table that was read. */
@ApplicationScoped
class SqlScanStore implements ScanStore {

  private static final String KEEP =
      """
      insert into discovery_table (system_id, dataset, ruleset, facts, read_at)
      values ($1, $2, $3, $4::text::jsonb, $5)
      on conflict (system_id, dataset) do update
      set ruleset = excluded.ruleset, facts = excluded.facts, read_at = excluded.read_at
      """;

  @Override
  public void recall(
      Statements sql, UUID system, String ruleset, Instant since, BiConsumer<String, String> kept) {
    sql.query(
            """
            select dataset, facts::text as facts from discovery_table
            where system_id = $1 and ruleset = $2 and read_at >= $3
            """,
            Tuple.of(system, ruleset, SqlTime.bind(since)),
            row -> List.of(row.getString("dataset"), row.getString("facts")))
        .forEach(row -> kept.accept(row.get(0), row.get(1)));
  }

  @Override
  public void keep(
      Statements sql, UUID system, String dataset, String ruleset, String facts, Instant at) {
    sql.execute(KEEP, Tuple.of(system, dataset, ruleset, facts, SqlTime.bind(at)));
  }

  @Override
  public void forget(Statements sql, UUID system) {
    sql.execute("delete from discovery_table where system_id = $1", Tuple.of(system));
  }
}
