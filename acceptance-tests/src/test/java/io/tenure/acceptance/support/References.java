package io.tenure.acceptance.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether all rows that point to another row find it; looked at row by row, not by constraint. A
 * column points to a row where a key says so, or, declared or not, where it is named like the only
 * key column of another table and all its values are found there.
 *
 * @param whole references without a row that points nowhere
 */
public record References(Set<String> whole) {

  /** Column to column. */
  private record Key(String from, String to, Map<String, String> columns) {
    @Override
    public String toString() {
      return from + columns.keySet() + " -> " + to + columns.values();
    }
  }

  /** All of a schema, as they are now. */
  public static References of(Connection connection, String catalog, String schema)
      throws SQLException {
    Set<String> whole = new TreeSet<>();
    for (Key key : keys(connection, catalog, schema)) {
      if (pointingNowhere(connection, catalog, schema, key) == 0) {
        whole.add(key.toString());
      }
    }
    return new References(whole);
  }

  private static long pointingNowhere(Connection connection, String catalog, String schema, Key key)
      throws SQLException {
    String q = connection.getMetaData().getIdentifierQuoteString();
    String present =
        key.columns().keySet().stream()
            .map(c -> "f." + q + c + q + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    String match =
        key.columns().entrySet().stream()
            .map(c -> "t." + q + c.getValue() + q + " = f." + q + c.getKey() + q)
            .collect(Collectors.joining(" AND "));
    String sql =
        "SELECT count(*) FROM "
            + TableSnapshot.quoted(connection, catalog, schema, key.from())
            + " f WHERE "
            + present
            + " AND NOT EXISTS (SELECT 1 FROM "
            + TableSnapshot.quoted(connection, catalog, schema, key.to())
            + " t WHERE "
            + match
            + ")";
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(sql)) {
      count.next();
      return count.getLong(1);
    }
  }

  private static Set<Key> keys(Connection connection, String catalog, String schema)
      throws SQLException {
    List<String> tables = TableSnapshot.tables(connection, catalog, schema);
    Set<Key> keys = new java.util.LinkedHashSet<>();
    for (String table : tables) {
      keys.addAll(declared(connection, catalog, schema, table));
    }
    for (String table : tables) {
      List<String> key = TableSnapshot.key(connection.getMetaData(), catalog, schema, table);
      if (key.size() == 1) {
        for (String other : tables) {
          boolean ownKey =
              TableSnapshot.key(connection.getMetaData(), catalog, schema, other).equals(key);
          if (!ownKey && columns(connection, catalog, schema, other).contains(key.getFirst())) {
            keys.add(new Key(other, table, Map.of(key.getFirst(), key.getFirst())));
          }
        }
      }
    }
    return keys;
  }

  private static List<Key> declared(
      Connection connection, String catalog, String schema, String table) throws SQLException {
    Map<String, Key> byName = new LinkedHashMap<>();
    try (ResultSet found = connection.getMetaData().getImportedKeys(catalog, schema, table)) {
      while (found.next()) {
        String to = found.getString("PKTABLE_NAME");
        byName
            .computeIfAbsent(
                found.getString("FK_NAME"), name -> new Key(table, to, new LinkedHashMap<>()))
            .columns()
            .put(found.getString("FKCOLUMN_NAME"), found.getString("PKCOLUMN_NAME"));
      }
    }
    return new ArrayList<>(byName.values());
  }

  private static Set<String> columns(
      Connection connection, String catalog, String schema, String table) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet found = connection.getMetaData().getColumns(catalog, schema, table, "%")) {
      while (found.next()) {
        names.add(found.getString("COLUMN_NAME"));
      }
    }
    return names;
  }
}
