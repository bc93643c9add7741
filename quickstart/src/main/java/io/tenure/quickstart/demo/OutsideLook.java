package io.tenure.quickstart.demo;

import io.tenure.quickstart.crm.CrmDatabase;
import io.tenure.quickstart.crm.CrmTable;
import io.tenure.quickstart.server.QuickstartException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A witness that knows nothing of Tenure: copies of all tables from before, in a schema that only
 * the superuser sees, compared with the tables as they are now.
 */
final class OutsideLook implements AutoCloseable {
  private final Connection connection;

  OutsideLook(CrmDatabase crm) {
    try {
      connection = crm.connect();
    } catch (SQLException e) {
      throw new QuickstartException("The CRM does not answer: " + e.getMessage(), e);
    }
  }

  /** Copies all tables. */
  void remember() {
    run("DROP SCHEMA IF EXISTS witness CASCADE");
    run("CREATE SCHEMA witness");
    for (CrmTable table : CrmTable.values()) {
      run("CREATE TABLE witness.%1$s AS TABLE crm.%1$s".formatted(table.table()));
      run("CREATE INDEX ON witness.%s (%s)".formatted(table.table(), key(table)));
    }
    run("ANALYZE");
  }

  static String key(CrmTable table) {
    return table == CrmTable.ACTIVITY_RECIPIENTS ? "activity_id, recipient_no" : "id";
  }

  /** Rows of before that are gone. */
  long gone(CrmTable table) {
    return number(
        "SELECT count(*) FROM witness.%1$s w LEFT JOIN crm.%1$s c USING (%2$s) WHERE c.%3$s IS NULL"
            .formatted(table.table(), key(table), first(table)));
  }

  /** Rows that came out of nowhere. */
  long fresh(CrmTable table) {
    return number(
        "SELECT count(*) FROM crm.%1$s c LEFT JOIN witness.%1$s w USING (%2$s) WHERE w.%3$s IS NULL"
            .formatted(table.table(), key(table), first(table)));
  }

  /** Rows that are still there and differ in any column. */
  long changed(CrmTable table) {
    return number(
        "SELECT count(*) FROM witness.%1$s w JOIN crm.%1$s c USING (%2$s) WHERE md5(w::text) <> md5(c::text)"
            .formatted(table.table(), key(table)));
  }

  /** The answer to a query with one number. */
  long number(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new QuickstartException("The outside look failed: " + e.getMessage(), e);
    }
  }

  private static String first(CrmTable table) {
    return table.columns().getFirst();
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new QuickstartException("The outside look failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      run("DROP SCHEMA IF EXISTS witness CASCADE");
    } catch (SQLException e) {
      throw new QuickstartException("The outside look cannot be closed.", e);
    }
  }
}
