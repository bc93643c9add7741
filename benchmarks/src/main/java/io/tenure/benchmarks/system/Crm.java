package io.tenure.benchmarks.system;

import io.tenure.quickstart.crm.CrmDatabase;
import io.tenure.quickstart.crm.CrmGenerator;
import io.tenure.quickstart.crm.CrmPasswords;
import io.tenure.quickstart.crm.RowCounter;
import java.time.LocalDate;

/**
 * A generated demo CRM in a database of its own.
 *
 * @param rows rows of all tables together
 */
public record Crm(Sql sql, int contacts, long rows) {

  /** Creates and fills it. */
  public static Crm create(
      Sql server, String name, int contacts, LocalDate today, CrmPasswords passwords) {
    server.run("CREATE DATABASE " + name);
    CrmDatabase database =
        new CrmDatabase(
            CrmDatabase.Kind.POSTGRESQL,
            "127.0.0.1",
            server.port(),
            name,
            "postgres",
            server.password());
    database.createSchema();
    RowCounter counter = database.fill(new CrmGenerator(contacts, today));
    database.createRoles(passwords);
    return new Crm(server.in(name), contacts, counter.total());
  }

  /** A copy in another database of the same server; nobody may be connected to this one. */
  public Sql copy(String name) {
    sql.in("postgres").run("CREATE DATABASE " + name + " TEMPLATE " + sql.name());
    return sql.in(name);
  }
}
