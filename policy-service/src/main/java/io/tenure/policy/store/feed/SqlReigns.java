package io.tenure.policy.store.feed;

import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.tenure.policy.domain.feed.Reign;
import io.tenure.policy.usecase.feed.Reigns;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

/** Versions in effect, beside what the feed has told of them. */
@ApplicationScoped
class SqlReigns implements Reigns {
  /** Told in full: every version its beginning, every version but the last its end. */
  private static final String UNTOLD =
      """
      SELECT reigns.n <> told.began OR greatest(reigns.n - 1, 0) <> told.ended AS untold
      FROM (SELECT count(*) AS n FROM policy_version WHERE stage = 'ACTIVATED' AND effective_from <= $1) AS reigns,
           (SELECT count(*) FILTER (WHERE kind = 'ACTIVATED') AS began, count(*) FILTER (WHERE kind = 'SUPERSEDED') AS ended
            FROM policy_change) AS told
      """;

  /** The lock of activations, as PolicyRepository takes it. */
  private static final String LOCK =
      "SELECT 1 AS one FROM (SELECT pg_advisory_xact_lock(hashtext('tenure/policy/activation'))) AS locked";

  private static final String REIGNS =
      """
      SELECT v.policy_id, v.id, v.number, v.digest, v.effective_from,
        (SELECT s.reason FROM policy_step s WHERE s.version_id = v.id AND s.action = 'ACTIVATED') AS reason,
        EXISTS (SELECT FROM policy_change c WHERE c.version_id = v.id AND c.kind = 'ACTIVATED') AS began,
        EXISTS (SELECT FROM policy_change c WHERE c.version_id = v.id AND c.kind = 'SUPERSEDED') AS ended
      FROM policy_version v
      WHERE v.stage = 'ACTIVATED' AND v.effective_from <= $1
      ORDER BY v.effective_from
      """;

  private final Database database;

  SqlReigns(Database database) {
    this.database = database;
  }

  @Override
  public boolean untoldAt(Instant now) {
    return database
        .query(UNTOLD, Tuple.of(SqlTime.bind(now)), row -> row.getBoolean("untold"))
        .getFirst();
  }

  @Override
  public int inTransaction(ToIntFunction<Statements> work) {
    return database.inTransaction(work::applyAsInt);
  }

  @Override
  public List<Reign> lock(Statements transaction, Instant now) {
    transaction.query(LOCK, row -> row.getInteger("one"));
    return transaction.query(REIGNS, Tuple.of(SqlTime.bind(now)), SqlReigns::read);
  }

  private static Reign read(Row row) {
    return new Reign(
        row.getUUID("policy_id"),
        row.getUUID("id"),
        row.getInteger("number"),
        row.getString("digest"),
        SqlTime.read(row, "effective_from"),
        row.getString("reason"),
        row.getBoolean("began"),
        row.getBoolean("ended"));
  }
}
