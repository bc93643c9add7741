package io.tenure.benchmarks.baseline;

import io.tenure.benchmarks.consent.Histories;
import io.tenure.benchmarks.system.ConsentService;
import io.tenure.benchmarks.system.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/**
 * The baseline of appending: the same rows by a batched {@code INSERT} of one row each into a table
 * with the same columns and indexes, a batch and transaction for each call of the service. It
 * computes no state, tells no feed and lets the same event in twice.
 */
public final class InsertEvents {
  private static final String INSERT =
      """
      insert into bench_event (id, subject, purpose, purpose_version, type, at, recorded_at, effective_at, method,
                               provenance, evidence, source, source_id)
      values (?, ?, ?, 1, 'GIVEN', ?, ?, ?, 'FORM', 'IMPORT', 'form-1', 'append', ?)
      """;

  private InsertEvents() {}

  /** Makes the table, empty. */
  public static void prepare(Sql database) {
    database.run(
        "drop table if exists bench_event",
        "create table bench_event (like consent_event including all)");
  }

  /** Inserts events of new people. */
  public static void insert(Sql database, long from, int count, int atOnce) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      Timestamp at = Timestamp.from(Instant.parse("2026-01-01T00:00:00Z"));
      for (int i = 0; i < count; i++) {
        Timestamp now = Timestamp.from(Instant.now());
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, Histories.subject(from + i));
        insert.setString(3, ConsentService.PURPOSE);
        insert.setTimestamp(4, at);
        insert.setTimestamp(5, now);
        insert.setTimestamp(6, at);
        insert.setString(7, Long.toString(from + i));
        insert.addBatch();
        if ((i + 1) % atOnce == 0) {
          insert.executeBatch();
          connection.commit();
        }
      }
    }
  }
}
