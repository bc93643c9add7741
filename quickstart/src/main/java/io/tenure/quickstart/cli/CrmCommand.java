package io.tenure.quickstart.cli;

import io.tenure.quickstart.crm.CrmDatabase;
import io.tenure.quickstart.crm.CrmGenerator;
import io.tenure.quickstart.crm.CrmPasswords;
import io.tenure.quickstart.crm.CrmSize;
import io.tenure.quickstart.crm.RowCounter;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The demo CRM in a database of one's own choice. */
@Command(
    name = "crm",
    description = "The demo CRM in a database of your choice, for trials and measurements.",
    mixinStandardHelpOptions = true,
    subcommands = CrmCommand.Generate.class)
final class CrmCommand {

  /** Creates and fills it. */
  @Command(
      name = "generate",
      mixinStandardHelpOptions = true,
      description =
          "Creates the tables in an empty database, fills them and sets up the three roles.")
  static final class Generate implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--kind", defaultValue = "POSTGRESQL", description = "POSTGRESQL or MARIADB")
    private CrmDatabase.Kind kind;

    @Option(names = "--size", defaultValue = "SMALL", description = "SMALL, MEDIUM or LARGE")
    private CrmSize size;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "host (127.0.0.1)")
    private String host;

    @Option(names = "--port", required = true, description = "port")
    private int port;

    @Option(names = "--database", defaultValue = "crm", description = "an empty database (crm)")
    private String database;

    @Option(names = "--user", required = true, description = "may create tables and roles")
    private String user;

    @Option(
        names = "--password",
        defaultValue = "${env:TENURE_CRM_PASSWORD:-}",
        description = "better in the variable TENURE_CRM_PASSWORD")
    private String password;

    @Option(
        names = "--role-password",
        defaultValue = "${env:TENURE_CRM_ROLE_PASSWORD:-}",
        description = "for crm_read, crm_erase and crm_verify; empty: no roles")
    private String rolePassword;

    @Option(
        names = "--today",
        defaultValue = "2026-11-23",
        description = "reference day (2026-11-23)")
    private LocalDate today;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      CrmDatabase target = new CrmDatabase(kind, host, port, database, user, password);
      target.createSchema();
      long start = System.nanoTime();
      RowCounter rows = target.fill(new CrmGenerator(size.contacts(), today));
      if (!rolePassword.isEmpty()) {
        target.createRoles(new CrmPasswords(rolePassword, rolePassword, rolePassword));
      }
      rows.counts().forEach((table, count) -> out.printf("%-20s %,12d%n", table.table(), count));
      out.printf(
          "%-20s %,12d rows in %.1f s, sha256:%s%n",
          "all", rows.total(), (System.nanoTime() - start) / 1e9, rows.digest());
      return Exit.OK;
    }
  }
}
