package io.tenure.benchmarks.baseline;

import io.tenure.benchmarks.system.Sql;
import io.tenure.quickstart.crm.CrmTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * What an erasure would cost if it were nothing but deleting: in a copy of the CRM from before, the
 * rows that a run deleted, found by comparing keys from outside, go by {@code DELETE ... WHERE key
 * = ANY (...)}, a thousand at a time, each batch its own transaction, children before parents. No
 * last look, no intents, no reading back, no certificates.
 */
public final class DeleteRows {
  private static final int BATCH = 1_000;
  private final Sql before;
  private final Map<CrmTable, List<String>> gone = new EnumMap<>(CrmTable.class);
  private long changed;

  /**
   * Finds the rows.
   *
   * @param before the copy
   * @param after the CRM after the run
   */
  public DeleteRows(Sql before, Sql after) {
    this.before = before;
    try (Connection now = after.connect();
        Connection then = before.connect()) {
      for (CrmTable table : CrmTable.values()) {
        compare(table, now, then);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("Comparing the CRM with its copy failed.", e);
    }
  }

  private void compare(CrmTable table, Connection now, Connection then)
      throws SQLException, IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    long left =
        new CopyManager(now.unwrap(BaseConnection.class))
            .copyOut(
                "COPY (SELECT %s, md5(t::text) FROM crm.%s t) TO STDOUT"
                    .formatted(key(table), table.table()),
                rows);
    try (Statement sql = then.createStatement()) {
      sql.execute("CREATE TEMP TABLE left_over (k text PRIMARY KEY, h text)");
      long taken =
          new CopyManager(then.unwrap(BaseConnection.class))
              .copyIn("COPY left_over FROM STDIN", new ByteArrayInputStream(rows.toByteArray()));
      if (taken != left) {
        throw new IllegalStateException("Keys were lost on the way");
      }
      sql.execute("ANALYZE left_over");
      gone.put(table, new ArrayList<>());
      try (ResultSet result =
          sql.executeQuery(
              "SELECT %1$s FROM crm.%2$s t WHERE NOT EXISTS (SELECT 1 FROM left_over l WHERE l.k = %1$s)"
                  .formatted(key(table), table.table()))) {
        while (result.next()) {
          gone.get(table).add(result.getString(1));
        }
      }
      try (ResultSet result =
          sql.executeQuery(
              "SELECT count(*) FROM crm.%2$s t JOIN left_over l ON l.k = %1$s WHERE l.h <> md5(t::text)"
                  .formatted(key(table), table.table()))) {
        result.next();
        changed += result.getLong(1);
      }
      sql.execute("DROP TABLE left_over");
    }
  }

  private static String key(CrmTable table) {
    return table == CrmTable.ACTIVITY_RECIPIENTS
        ? "t.activity_id::text || '/' || t.recipient_no::text"
        : "t.id::text";
  }

  /** Rows that the run deleted, in all tables together. */
  public long rows() {
    return gone.values().stream().mapToLong(List::size).sum();
  }

  /** Rows that the run changed and left: shells and replaced fields. */
  public long changed() {
    return changed;
  }

  /** Deletes them. */
  public void run() throws SQLException {
    try (Connection connection = before.connect()) {
      connection.setAutoCommit(false);
      for (CrmTable table : List.of(CrmTable.values()).reversed()) {
        delete(connection, table);
      }
    }
  }

  private void delete(Connection connection, CrmTable table) throws SQLException {
    List<String> keys = gone.get(table);
    for (int from = 0; from < keys.size(); from += BATCH) {
      List<String> batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
      boolean composite = table == CrmTable.ACTIVITY_RECIPIENTS;
      String sql =
          composite
              ? "DELETE FROM crm.activity_recipients t USING unnest(?::bigint[], ?::int[]) AS k (a, n) WHERE t.activity_id = k.a AND t.recipient_no = k.n"
              : "DELETE FROM crm.%s WHERE id = ANY (?::bigint[])".formatted(table.table());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        bind(connection, statement, batch, composite);
        int deleted = statement.executeUpdate();
        if (deleted != batch.size()) {
          throw new IllegalStateException(
              "%d of %d rows of %s were deleted".formatted(deleted, batch.size(), table.table()));
        }
      }
      connection.commit();
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, List<String> keys, boolean composite)
      throws SQLException {
    if (!composite) {
      statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
      return;
    }
    statement.setArray(
        1, connection.createArrayOf("text", keys.stream().map(k -> k.split("/")[0]).toArray()));
    statement.setArray(
        2, connection.createArrayOf("text", keys.stream().map(k -> k.split("/")[1]).toArray()));
  }
}
