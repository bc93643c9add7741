package io.tenure.acceptance.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database of its own on the server that the quickstart runs. */
public final class Postgres {
  private Postgres() {}

  /**
   * Creates the database, runs the script in it, and makes three roles: one reads, one also deletes
   * from and changes the given tables, one reads to verify.
   */
  public static CrmUnderTest create(
      RunningTenure tenure, String name, String script, String password, List<String> erasable)
      throws SQLException {
    try (Connection admin = tenure.stack().postgres().admin("postgres");
        Statement sql = admin.createStatement()) {
      sql.execute("CREATE DATABASE " + name);
    }
    CrmUnderTest database =
        CrmUnderTest.postgresql(
            "127.0.0.1",
            tenure.stack().postgres().port(),
            name,
            tenure.stack().postgres().superuser());
    database.execute(script);
    for (String role : List.of("reader", "eraser", "verifier")) {
      String user = name + "_" + role;
      database.execute("CREATE ROLE " + user + " LOGIN PASSWORD '" + password + "'");
      database.execute("GRANT CONNECT ON DATABASE " + name + " TO " + user);
      database.execute("GRANT USAGE ON SCHEMA public TO " + user);
      database.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + user);
    }
    for (String table : erasable) {
      database.execute("GRANT UPDATE, DELETE ON " + table + " TO " + name + "_eraser");
    }
    return database;
  }
}
