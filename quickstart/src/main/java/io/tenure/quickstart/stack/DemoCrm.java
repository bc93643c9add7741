package io.tenure.quickstart.stack;

import io.tenure.quickstart.crm.CrmDatabase;
import io.tenure.quickstart.crm.CrmGenerator;
import io.tenure.quickstart.crm.CrmPasswords;
import io.tenure.quickstart.crm.CrmSize;
import io.tenure.quickstart.crm.RowCounter;
import io.tenure.quickstart.server.QuickstartException;
import io.tenure.quickstart.server.StateFolder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** The demo CRM in the embedded PostgreSQL, in a database of its own. */
public final class DemoCrm {
  /** Name of the database. */
  public static final String DATABASE = "crm";

  private final StateFolder state;
  private final int port;

  /** The demo CRM of an installation whose PostgreSQL runs. */
  public DemoCrm(Installation installation) {
    this.state = installation.state();
    this.port = installation.ports().postgres();
  }

  /** Creates and fills it where it does not exist; true if it did so. */
  boolean ensure(CrmSize size, LocalDate today) {
    boolean fresh = create();
    if (fresh) {
      database().createSchema();
      RowCounter rows = database().fill(new CrmGenerator(size.contacts(), today));
      if (rows.total() == 0) {
        throw new QuickstartException("The demo CRM stayed empty.");
      }
      database().createRoles(passwords());
    }
    return fresh;
  }

  private boolean create() {
    try (Connection admin = as("postgres").connect();
        Statement sql = admin.createStatement()) {
      try (ResultSet rows =
          sql.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        if (rows.next()) {
          return false;
        }
      }
      sql.execute("CREATE DATABASE " + DATABASE);
      sql.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
      return true;
    } catch (SQLException e) {
      throw new QuickstartException("The demo CRM could not be created: " + e.getMessage(), e);
    }
  }

  /** The database as its superuser sees it; for looking at outcomes from the outside. */
  public CrmDatabase database() {
    return as(DATABASE);
  }

  private CrmDatabase as(String database) {
    return new CrmDatabase(
        CrmDatabase.Kind.POSTGRESQL,
        "127.0.0.1",
        port,
        database,
        "postgres",
        state.password("postgres"));
  }

  /** Passwords of the three roles that Tenure uses. */
  public CrmPasswords passwords() {
    return new CrmPasswords(
        state.password("crm_read"), state.password("crm_erase"), state.password("crm_verify"));
  }
}
