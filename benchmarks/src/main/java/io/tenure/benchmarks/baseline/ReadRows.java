package io.tenure.benchmarks.baseline;

import io.tenure.benchmarks.system.Sql;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * What looking at a CRM would cost if one read all of it: every row of every table, over one
 * connection, and thrown away as it comes.
 */
public final class ReadRows {
  private final Sql crm;

  public ReadRows(Sql crm) {
    this.crm = crm;
  }

  /** Reads everything. */
  public void run() throws Exception {
    try (Connection connection = crm.connect()) {
      CopyManager reader = new CopyManager(connection.unwrap(BaseConnection.class));
      for (String table : tables(connection)) {
        reader.copyOut("COPY " + table + " TO STDOUT", OutputStream.nullOutputStream());
      }
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'crm'::regnamespace")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
