package io.tenure.acceptance.support;

import io.tenure.quickstart.server.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A database that Tenure is attached to, with an account that may do everything, for looking at it
 * from outside.
 *
 * @param kind POSTGRESQL or MARIADB
 * @param catalog name of the database where JDBC calls it catalog, else null
 * @param schema name of the schema where there are schemas, else null
 */
public record CrmUnderTest(
    String kind,
    String host,
    int port,
    String database,
    String catalog,
    String schema,
    Credentials owner) {

  public static CrmUnderTest postgresql(String host, int port, String database, Credentials owner) {
    return new CrmUnderTest("POSTGRESQL", host, port, database, null, "public", owner);
  }

  public static CrmUnderTest mariadb(String host, int port, String database, Credentials owner) {
    return new CrmUnderTest("MARIADB", host, port, database, database, null, owner);
  }

  public Connection connect() throws SQLException {
    String url =
        kind.equals("MARIADB")
            ? "jdbc:mariadb://" + host + ":" + port + "/" + database + "?allowMultiQueries=true"
            : "jdbc:postgresql://" + host + ":" + port + "/" + database;
    return DriverManager.getConnection(url, owner.user(), owner.password());
  }

  public void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public <T> List<T> query(String sql, Function<Object[], T> mapper) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        Object[] row = new Object[found.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = found.getObject(i + 1);
        }
        rows.add(mapper.apply(row));
      }
    }
    return rows;
  }

  public TableSnapshot snapshot() throws SQLException {
    try (Connection connection = connect()) {
      return TableSnapshot.of(connection, catalog, schema);
    }
  }

  public References references() throws SQLException {
    try (Connection connection = connect()) {
      return References.of(connection, catalog, schema);
    }
  }

  /** What a table is called in a data map. */
  public String dataset(String table) {
    return (schema == null ? database : schema) + "." + table;
  }
}
