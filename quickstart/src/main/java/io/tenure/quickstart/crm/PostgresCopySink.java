package io.tenure.quickstart.crm;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Loads rows with {@code COPY ... FROM STDIN}, a few megabytes at a time. */
final class PostgresCopySink implements RowSink, AutoCloseable {
  private static final int FLUSH_AT = 4_000_000;
  private final CopyManager copy;
  private final Map<CrmTable, StringBuilder> pending = new EnumMap<>(CrmTable.class);
  private long size;

  PostgresCopySink(Connection connection) throws SQLException {
    this.copy = new CopyManager(connection.unwrap(BaseConnection.class));
  }

  @Override
  public void row(CrmTable table, Object... values) {
    StringBuilder text = pending.computeIfAbsent(table, t -> new StringBuilder());
    int before = text.length();
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      append(text, values[i]);
    }
    text.append('\n');
    size += text.length() - before;
  }

  private static void append(StringBuilder text, Object value) {
    switch (value) {
      case null -> text.append("\\N");
      case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
      case String string -> escape(text, string);
      default -> text.append(value);
    }
  }

  private static void escape(StringBuilder text, String string) {
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  @Override
  public void complete() {
    if (size >= FLUSH_AT) {
      flush();
    }
  }

  private void flush() {
    pending.forEach(
        (table, text) -> {
          String columns =
              table.columns().stream()
                  .map(column -> '"' + column + '"')
                  .collect(Collectors.joining(", "));
          try {
            copy.copyIn(
                "COPY crm.\"" + table.table() + "\" (" + columns + ") FROM STDIN",
                new StringReader(text.toString()));
          } catch (SQLException e) {
            throw new CrmException("Loading " + table.table() + " failed: " + e.getMessage(), e);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          text.setLength(0);
        });
    size = 0;
  }

  @Override
  public void close() {
    flush();
  }
}
