package io.tenure.benchmarks.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database of the measured server, as its superuser.
 *
 * @param name name of the database
 */
public record Sql(int port, String name, String password) {

  /** A connection; the caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name), "postgres", password);
  }

  /** Another database of the same server. */
  public Sql in(String database) {
    return new Sql(port, database, password);
  }

  /** Runs statements, each in its own transaction. */
  public void run(String... statements) {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      for (String each : statements) {
        sql.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The answer to a query with one number. */
  public long number(String query) {
    try (Connection connection = connect();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The answer to a query with one text. */
  public String text(String query) {
    try (Connection connection = connect();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
