package io.tenure.quickstart.crm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * A demo CRM in a database: its schema, its three roles and its rows.
 *
 * @param kind the product
 * @param database name of the database; on MariaDB it takes the place of the schema
 * @param user somebody who may create tables and users there
 */
public record CrmDatabase(
    Kind kind, String host, int port, String database, String user, String password) {

  /** The products that the demo CRM runs on. */
  public enum Kind {
    POSTGRESQL,
    MARIADB
  }

  /** Opens a connection as {@code user}. */
  public Connection connect() throws SQLException {
    return connect(user, password);
  }

  /** Opens a connection as somebody else. */
  public Connection connect(String otherUser, String otherPassword) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", otherUser);
    properties.setProperty("password", otherPassword);
    return DriverManager.getConnection(url(), properties);
  }

  private String url() {
    return switch (kind) {
      case POSTGRESQL -> "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
      case MARIADB ->
          "jdbc:mariadb://%s:%d/%s?useBulkStmts=true&sslMode=disable"
              .formatted(host, port, database);
    };
  }

  /** Creates the tables; the database must not have them yet. */
  public void createSchema() {
    String resource = kind == Kind.POSTGRESQL ? "/crm/postgresql.sql" : "/crm/mariadb.sql";
    execute(statements(resource));
  }

  /** Creates the roles that Tenure uses, or gives them these passwords and rights again. */
  public void createRoles(CrmPasswords passwords) {
    execute(new CrmRoles(kind, database).statements(passwords));
  }

  /**
   * Fills the tables.
   *
   * @return how many rows of which table, and their digest
   */
  public RowCounter fill(CrmGenerator generator) {
    try (Connection connection = connect()) {
      RowCounter counter;
      if (kind == Kind.POSTGRESQL) {
        try (PostgresCopySink sink = new PostgresCopySink(connection)) {
          counter = new RowCounter(sink);
          generator.writeTo(counter);
        }
        try (Statement statement = connection.createStatement()) {
          statement.execute("ANALYZE");
        }
      } else {
        try (MariaDbBatchSink sink = new MariaDbBatchSink(connection)) {
          counter = new RowCounter(sink);
          generator.writeTo(counter);
        }
      }
      return counter;
    } catch (SQLException e) {
      throw new CrmException("Filling the CRM failed: " + e.getMessage(), e);
    }
  }

  private void execute(List<String> statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new CrmException("Setting up the CRM failed: " + e.getMessage(), e);
    }
  }

  private static List<String> statements(String resource) {
    try (InputStream in = CrmDatabase.class.getResourceAsStream(resource)) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(script.replaceAll("(?m)^--.*$", "").split(";"))
          .map(String::strip)
          .filter(sql -> !sql.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
