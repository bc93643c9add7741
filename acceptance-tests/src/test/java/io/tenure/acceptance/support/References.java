package io.tenure.acceptance.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether all rows that point to another row still find it; looked at row by row, not by
 * constraint.
 */
public final class References {
  private References() {}

  /** A declared key: column to column. */
  private record Key(String from, String to, Map<String, String> columns) {}

  /** Declared keys with rows that point nowhere, and how many; empty where all is well. */
  public static List<String> broken(Connection connection, String catalog, String schema)
      throws SQLException {
    List<String> broken = new ArrayList<>();
    String q = connection.getMetaData().getIdentifierQuoteString();
    for (Key key : keys(connection, catalog, schema)) {
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
        if (count.getLong(1) > 0) {
          broken.add(key + ": " + count.getLong(1));
        }
      }
    }
    return broken;
  }

  private static List<Key> keys(Connection connection, String catalog, String schema)
      throws SQLException {
    List<Key> keys = new ArrayList<>();
    for (String table : TableSnapshot.tables(connection, catalog, schema)) {
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
      keys.addAll(byName.values());
    }
    return keys;
  }
}
