package io.tenure.acceptance.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every value of every row of every table of a schema, as hashes, seen from outside by JDBC: what
 * was there at one moment.
 *
 * @param tables table, then primary key of the row, then column, to the hash of the value
 */
public record TableSnapshot(Map<String, Map<String, Map<String, String>>> tables) {

  /**
   * What differs between two snapshots in one table.
   *
   * @param gone keys of rows that are no longer there
   * @param added keys of rows that were not there
   * @param changed columns that changed, by key of the row
   */
  public record Difference(
      TreeSet<String> gone, TreeSet<String> added, Map<String, TreeSet<String>> changed) {
    public boolean none() {
      return gone.isEmpty() && added.isEmpty() && changed.isEmpty();
    }
  }

  /**
   * Takes a snapshot.
   *
   * @param catalog database, for MariaDB; null for PostgreSQL
   * @param schema schema, for PostgreSQL; null for MariaDB
   */
  public static TableSnapshot of(Connection connection, String catalog, String schema)
      throws SQLException {
    Map<String, Map<String, Map<String, String>>> tables = new TreeMap<>();
    for (String table : tables(connection, catalog, schema)) {
      tables.put(table, rows(connection, catalog, schema, table));
    }
    return new TableSnapshot(tables);
  }

  /** What became of each table; tables without a difference are left out. */
  public Map<String, Difference> differenceTo(TableSnapshot later) {
    Map<String, Difference> differences = new TreeMap<>();
    TreeSet<String> names = new TreeSet<>(tables.keySet());
    names.addAll(later.tables.keySet());
    for (String table : names) {
      Difference difference =
          difference(
              tables.getOrDefault(table, Map.of()), later.tables.getOrDefault(table, Map.of()));
      if (!difference.none()) {
        differences.put(table, difference);
      }
    }
    return differences;
  }

  private static Difference difference(
      Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
    TreeSet<String> gone = new TreeSet<>(before.keySet());
    gone.removeAll(after.keySet());
    TreeSet<String> added = new TreeSet<>(after.keySet());
    added.removeAll(before.keySet());
    Map<String, TreeSet<String>> changed = new TreeMap<>();
    before.forEach(
        (key, row) -> {
          Map<String, String> now = after.get(key);
          if (now != null && !now.equals(row)) {
            TreeSet<String> columns = new TreeSet<>();
            row.forEach(
                (column, hash) -> {
                  if (!hash.equals(now.get(column))) {
                    columns.add(column);
                  }
                });
            changed.put(key, columns);
          }
        });
    return new Difference(gone, added, changed);
  }

  /** Names of the tables. */
  static List<String> tables(Connection connection, String catalog, String schema)
      throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet found =
        connection
            .getMetaData()
            .getTables(catalog, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (found.next()) {
        names.add(found.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static Map<String, Map<String, String>> rows(
      Connection connection, String catalog, String schema, String table) throws SQLException {
    List<String> key = key(connection.getMetaData(), catalog, schema, table);
    Map<String, Map<String, String>> rows = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT * FROM " + quoted(connection, catalog, schema, table))) {
      ResultSetMetaData columns = found.getMetaData();
      while (found.next()) {
        Map<String, String> row = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          row.put(columns.getColumnName(i), hash(value(found, columns, i)));
        }
        StringBuilder name = new StringBuilder();
        for (String column : key) {
          name.append(name.isEmpty() ? "" : "/").append(found.getString(column));
        }
        // Tables without a key: the whole row is its own name; equal rows are numbered.
        String unique = key.isEmpty() ? row.toString() : name.toString();
        for (int copy = 2; rows.containsKey(unique); copy++) {
          unique = row + "#" + copy;
        }
        rows.put(unique, row);
      }
    }
    return rows;
  }

  static List<String> key(DatabaseMetaData meta, String catalog, String schema, String table)
      throws SQLException {
    Map<Short, String> columns = new TreeMap<>();
    try (ResultSet found = meta.getPrimaryKeys(catalog, schema, table)) {
      while (found.next()) {
        columns.put(found.getShort("KEY_SEQ"), found.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(columns.values());
  }

  static String quoted(Connection connection, String catalog, String schema, String table)
      throws SQLException {
    String q = connection.getMetaData().getIdentifierQuoteString();
    return q + (schema == null ? catalog : schema) + q + "." + q + table + q;
  }

  /** Binary values as they are, all others as the driver writes them; null stays null. */
  private static byte[] value(ResultSet row, ResultSetMetaData columns, int i) throws SQLException {
    switch (columns.getColumnType(i)) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
        return row.getBytes(i);
      }
      default -> {
        String text = row.getString(i);
        if (text == null) {
          return null;
        }
        return text.getBytes(StandardCharsets.UTF_8);
      }
    }
  }

  private static String hash(byte[] value) {
    if (value == null) {
      return "null";
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
