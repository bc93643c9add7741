package io.tenure.consent.pages;

import io.tenure.kit.testing.PostgresResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks at the service's tables from the outside. */
final class Sql {
  private Sql() {}

  static long count(String sql) {
    try (Connection connection = PostgresResource.current().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Leaves no notice in force, as nothing in the service could: so that pages show those of one
   * test only.
   */
  static void withdrawNotices() {
    try (Connection connection = PostgresResource.current().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table notice_version disable trigger user");
      statement.executeUpdate(
          "update notice_version set effective_from = effective_from + interval '1000 years'"
              + " where effective_from < now()");
      statement.execute("alter table notice_version enable trigger user");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Why the database does not do it; empty where it does. */
  static String refused(String sql) {
    try (Connection connection = PostgresResource.current().connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      return "";
    } catch (SQLException e) {
      return e.getMessage();
    }
  }
}
