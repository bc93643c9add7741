package io.tenure.quickstart.crm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Loads rows with JDBC batches, which the MariaDB driver sends in bulk; commits after each. */
final class MariaDbBatchSink implements RowSink, AutoCloseable {
  private static final int FLUSH_AT = 10_000;
  private final Connection connection;
  private final Map<CrmTable, List<Object[]>> pending = new EnumMap<>(CrmTable.class);
  private int rows;

  MariaDbBatchSink(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  @Override
  public void row(CrmTable table, Object... values) {
    pending.computeIfAbsent(table, t -> new ArrayList<>()).add(values);
    rows++;
  }

  @Override
  public void complete() {
    if (rows >= FLUSH_AT) {
      flush();
    }
  }

  private void flush() {
    try {
      for (Map.Entry<CrmTable, List<Object[]>> entry : pending.entrySet()) {
        load(entry.getKey(), entry.getValue());
        entry.getValue().clear();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new CrmException("Loading the CRM failed: " + e.getMessage(), e);
    }
    rows = 0;
  }

  private void load(CrmTable table, List<Object[]> batch) throws SQLException {
    if (batch.isEmpty()) {
      return;
    }
    String columns =
        table.columns().stream().map(c -> '`' + c + '`').collect(Collectors.joining(", "));
    String marks = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO `" + table.table() + "` (" + columns + ") VALUES (" + marks + ")")) {
      for (Object[] values : batch) {
        for (int i = 0; i < values.length; i++) {
          insert.setObject(i + 1, portable(values[i]));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Instants become UTC wall clocks: {@code datetime} knows no zone. */
  private static Object portable(Object value) {
    return value instanceof Instant instant
        ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
        : value;
  }

  @Override
  public void close() {
    flush();
  }
}
