package io.tenure.quickstart.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database with one owner, which nobody else (but the superuser) can connect to.
 *
 * @param name of the database and of its owner
 */
public record ServiceDatabase(String host, int port, String name, String password) {

  /** Creates it where it does not exist. */
  public static ServiceDatabase create(PostgresServer server, String name, String password) {
    if (!name.matches("[a-z_]{1,30}") || !password.matches("[A-Za-z0-9_-]{8,128}")) {
      throw new IllegalArgumentException("Not a name and password for a database: " + name);
    }
    try (Connection admin = server.admin("postgres");
        Statement sql = admin.createStatement()) {
      if (!exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
        sql.execute("CREATE ROLE " + name + " LOGIN");
      }
      sql.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
      if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
        sql.execute("CREATE DATABASE " + name + " OWNER " + name);
      }
      sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
      sql.execute("REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
    } catch (SQLException e) {
      throw new QuickstartException(
          "The database " + name + " could not be created: " + e.getMessage(), e);
    }
    return new ServiceDatabase("127.0.0.1", server.port(), name, password);
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (ResultSet rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }
}
