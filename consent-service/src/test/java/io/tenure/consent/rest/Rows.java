package io.tenure.consent.rest;

import io.tenure.kit.testing.PostgresResource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at the service's tables, and reaches into them, from the outside. */
public final class Rows {
  private Rows() {}

  public static int execute(String sql, Object... values) {
    try {
      return tryExecute(sql, values);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static long count(String sql, Object... values) {
    try (Connection connection = PostgresResource.current().connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String text(String sql, Object... values) {
    try (Connection connection = PostgresResource.current().connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static int tryExecute(String sql, Object... values) throws SQLException {
    try (Connection connection = PostgresResource.current().connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  /** Tables in which any column of any row holds the text. */
  public static List<String> tablesWith(String text) {
    List<String> found = new ArrayList<>();
    try (Connection connection = PostgresResource.current().connect();
        Statement tables = connection.createStatement();
        Statement rows = connection.createStatement();
        ResultSet names =
            tables.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
      while (names.next()) {
        String table = names.getString(1);
        try (ResultSet hit =
            rows.executeQuery(
                "select count(*) from \""
                    + table
                    + "\" t where strpos(lower(t::text), '"
                    + text.toLowerCase(Locale.ROOT)
                    + "') > 0")) {
          hit.next();
          if (hit.getLong(1) > 0) {
            found.add(table);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
