package io.tenure.acceptance.foreign;

import io.tenure.acceptance.support.References;
import io.tenure.acceptance.support.TableSnapshot;
import io.tenure.quickstart.server.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;

/**
 * A database that other people made, with an account that may do everything, for looking at it from
 * outside.
 *
 * @param kind POSTGRESQL or MARIADB
 * @param catalog name of the database where JDBC calls it catalog, else null
 * @param schema name of the schema where there are schemas, else null
 */
record ForeignDatabase(
    String kind,
    String host,
    int port,
    String database,
    String catalog,
    String schema,
    Credentials owner) {

  static ForeignDatabase postgresql(String host, int port, String database, Credentials owner) {
    return new ForeignDatabase("POSTGRESQL", host, port, database, null, "public", owner);
  }

  static ForeignDatabase mariadb(String host, int port, String database, Credentials owner) {
    return new ForeignDatabase("MARIADB", host, port, database, database, null, owner);
  }

  /** A file of the folder with databases of others; skips the test where it is absent. */
  static Path file(String name) {
    Path file =
        Path.of(System.getProperty("tenure.shared", "absent"), "reference", "databases", name);
    Assumptions.assumeTrue(
        Files.exists(file),
        () -> name + " is not here: this test needs the shared reference databases");
    return file;
  }

  /** The statements of a file after the line that chooses the database. */
  static String script(Path file, String afterLine) {
    try {
      String text = Files.readString(file);
      int start = text.indexOf(afterLine);
      return start < 0 ? text : text.substring(start + afterLine.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Connection connect() throws SQLException {
    String url =
        kind.equals("MARIADB")
            ? "jdbc:mariadb://" + host + ":" + port + "/" + database + "?allowMultiQueries=true"
            : "jdbc:postgresql://" + host + ":" + port + "/" + database;
    return DriverManager.getConnection(url, owner.user(), owner.password());
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  <T> List<T> query(String sql, Function<Object[], T> mapper) throws SQLException {
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

  TableSnapshot snapshot() throws SQLException {
    try (Connection connection = connect()) {
      return TableSnapshot.of(connection, catalog, schema);
    }
  }

  List<String> brokenReferences() throws SQLException {
    try (Connection connection = connect()) {
      return References.broken(connection, catalog, schema);
    }
  }

  /** What a table is called in a data map. */
  String dataset(String table) {
    return (schema == null ? database : schema) + "." + table;
  }
}
