package io.tenure.quickstart.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** What a filled demo CRM must look like, in both products. */
final class CrmChecks {
  static final CrmPasswords PASSWORDS =
      new CrmPasswords("read-password", "erase-password", "verify-password");

  private CrmChecks() {}

  static void fillAndCheck(CrmDatabase database) throws SQLException {
    database.createSchema();
    RowCounter counter =
        database.fill(new CrmGenerator(CrmSize.SMALL.contacts(), LocalDate.of(2026, 11, 23)));
    database.createRoles(PASSWORDS);
    database.createRoles(PASSWORDS);

    String schema = database.kind() == CrmDatabase.Kind.POSTGRESQL ? "crm." : "";
    try (Connection connection = database.connect("crm_read", PASSWORDS.read())) {
      for (CrmTable table : CrmTable.values()) {
        assertThat(count(connection, "SELECT count(*) FROM " + schema + table.table()))
            .as(table.table())
            .isEqualTo(counter.counts().get(table));
      }
      assertThat(
              count(
                  connection,
                  "SELECT count(*) FROM "
                      + schema
                      + "contacts WHERE full_name LIKE '% %' AND email LIKE '%@%'"))
          .isGreaterThan(1_900);
      assertThat(
              count(
                  connection,
                  "SELECT count(*) FROM " + schema + "invoices WHERE gross <> net + tax"))
          .isZero();
      refused(connection, "DELETE FROM " + schema + "contacts WHERE id = 1");
    }
    try (Connection connection = database.connect("crm_erase", PASSWORDS.erase())) {
      refused(connection, "DELETE FROM " + schema + "users WHERE id = 1");
      refused(
          connection, "UPDATE " + schema + "invoices SET invoice_date = invoice_date WHERE id = 1");
      refused(connection, "UPDATE " + schema + "contacts SET id = 0 WHERE id = 1");
      try (Statement statement = connection.createStatement()) {
        assertThat(
                statement.executeUpdate(
                    "UPDATE " + schema + "invoices SET billing_phone = NULL WHERE id = 1"))
            .isEqualTo(1);
        assertThat(statement.executeUpdate("DELETE FROM " + schema + "notes WHERE id = 1"))
            .isEqualTo(1);
      }
    }
    try (Connection connection = database.connect("crm_verify", PASSWORDS.verify())) {
      assertThat(count(connection, "SELECT count(*) FROM " + schema + "notes WHERE id = 1"))
          .isZero();
      refused(connection, "UPDATE " + schema + "contacts SET phone = NULL WHERE id = 1");
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void refused(Connection connection, String sql) {
    assertThatThrownBy(
            () -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .as(sql)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("denied");
  }
}
