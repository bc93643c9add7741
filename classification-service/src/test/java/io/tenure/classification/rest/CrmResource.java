package io.tenure.classification.rest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tenure.kit.testing.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A second real database: the demo CRM with rows, an account that may only read, and a folder of
 * secrets with a right and a wrong one.
 */
public class CrmResource implements QuarkusTestResourceLifecycleManager {

  private static final String NAME = "tenure.test.crm";
  private static final String PORT = "tenure.test.crm.port";

  private Databases.Handle crm;

  @Override
  public Map<String, String> start() {
    crm = Databases.create("crm");
    System.setProperty(NAME, crm.name());
    System.setProperty(PORT, Integer.toString(crm.port()));
    try {
      Path root = Path.of(System.getProperty("tenure.root"));
      sql(
          Files.readString(root.resolve("quickstart/src/main/resources/crm/postgresql.sql")),
          Files.readString(Path.of("src/test/resources/crm/demo-rows.sql")));
      Path secrets = Files.createTempDirectory("secrets");
      Files.writeString(
          secrets.resolve("crm-read"), "user=" + crm.user() + "_read\npassword=only-reading\n");
      Files.writeString(
          secrets.resolve("crm-wrong"), "user=" + crm.user() + "_read\npassword=hunter2-wrong\n");
      try (Connection admin = Databases.admin();
          Statement statement = admin.createStatement()) {
        statement.execute("CREATE ROLE " + crm.user() + "_read LOGIN PASSWORD 'only-reading'");
        statement.execute(
            "GRANT CONNECT ON DATABASE " + crm.name() + " TO " + crm.user() + "_read");
        askForPasswords(statement);
      }
      sql(
          "GRANT USAGE ON SCHEMA crm TO %1$s_read; GRANT SELECT ON ALL TABLES IN SCHEMA crm TO %1$s_read; ALTER DEFAULT PRIVILEGES IN SCHEMA crm GRANT SELECT ON TABLES TO %1$s_read"
              .formatted(crm.user()));
      return Map.of("TENURE_SECRETS_DIR", secrets.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The test server trusts everybody; for this database it shall ask. */
  private void askForPasswords(Statement admin) throws SQLException {
    admin.execute(
        """
        DO $$
        DECLARE
          path text := current_setting('hba_file');
          before text := pg_read_file(path);
        BEGIN
          EXECUTE format(
            'COPY (SELECT unnest(string_to_array(%%L, chr(10)))) TO %%L',
            'host %1$s all all scram-sha-256' || chr(10) || before, path);
          PERFORM pg_reload_conf();
        END $$
        """
            .formatted(crm.name()));
  }

  private void sql(String... scripts) throws SQLException {
    try (Connection connection = crm.connect();
        Statement statement = connection.createStatement()) {
      for (String script : scripts) {
        statement.execute(script);
      }
    }
  }

  /** Name of the CRM's database. */
  static String database() {
    return System.getProperty(NAME);
  }

  static int port() {
    return Integer.parseInt(System.getProperty(PORT));
  }

  /** Changes the CRM as its owner. */
  static void change(String sql) {
    Databases.Handle handle =
        new Databases.Handle("localhost", port(), database(), database(), "secret-of-tests");
    try (Connection connection = handle.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    if (crm != null) {
      Databases.drop(crm);
    }
  }
}
