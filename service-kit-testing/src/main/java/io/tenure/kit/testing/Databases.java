package io.tenure.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;

/**
 * Real PostgreSQL for tests: one server for the whole JVM, a fresh database with its own owner for
 * whoever asks. Sessions run in Asia/Kathmandu (UTC+05:45) so that code that leans on the session's
 * zone fails here and not at a customer's.
 */
public final class Databases {

  public static final String TIME_ZONE = "Asia/Kathmandu";

  private static final String PORT = "tenure.test.postgres.port";
  private static final String PASSWORD = "secret-of-tests";

  private Databases() {}

  /**
   * A database for one test or test class.
   *
   * @param user owner of the database, not a superuser
   */
  public record Handle(String host, int port, String name, String user, String password) {

    public String jdbcUrl() {
      return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** A JDBC connection as the owner; for looking at tables from the outside. */
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(jdbcUrl(), user, password);
    }
  }

  /** A new, empty database and role. */
  public static Handle create(String prefix) {
    String name =
        prefix.replaceAll("[^a-z0-9]", "_") + "_" + UUID.randomUUID().toString().substring(0, 8);
    int port = port();
    try (Connection admin = admin(port);
        Statement sql = admin.createStatement()) {
      sql.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + PASSWORD + "'");
      sql.execute("ALTER ROLE " + name + " SET timezone = '" + TIME_ZONE + "'");
      sql.execute("CREATE DATABASE " + name + " OWNER " + name);
      sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    } catch (SQLException e) {
      throw new IllegalStateException("Could not create a test database", e);
    }
    return new Handle("localhost", port, name, name, PASSWORD);
  }

  static Handle named(String name) {
    return new Handle("localhost", port(), name, name, PASSWORD);
  }

  /** Ends every session of that database, as a restart of the server would. */
  public static void disconnectAll(Handle database) {
    try (Connection admin = admin(database.port());
        Statement sql = admin.createStatement()) {
      sql.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
              + database.name()
              + "'");
    } catch (SQLException e) {
      throw new IllegalStateException("Could not end the sessions of " + database.name(), e);
    }
  }

  /**
   * From now on nobody gets in, and whoever is in is thrown out: to its service the database is
   * down.
   */
  public static void takeDown(Handle database) {
    allowConnections(database, false);
    disconnectAll(database);
  }

  /** Ends {@link #takeDown}. */
  public static void bringBack(Handle database) {
    allowConnections(database, true);
  }

  private static void allowConnections(Handle database, boolean allowed) {
    try (Connection admin = admin(database.port());
        Statement sql = admin.createStatement()) {
      sql.execute("ALTER DATABASE " + database.name() + " WITH ALLOW_CONNECTIONS " + allowed);
    } catch (SQLException e) {
      throw new IllegalStateException("Could not open or close " + database.name(), e);
    }
  }

  /**
   * Lets the server speak TLS too, with a certificate for {@code localhost}; who does not ask for
   * it is served as before.
   *
   * @return PEM file with what a client has to trust
   */
  public static Path offerTls() {
    ServerCertificate made = ServerCertificate.issue("localhost");
    try (Connection admin = admin();
        Statement sql = admin.createStatement()) {
      sql.execute("ALTER SYSTEM SET ssl_cert_file = '" + made.certificate() + "'");
      sql.execute("ALTER SYSTEM SET ssl_key_file = '" + made.key() + "'");
      sql.execute("ALTER SYSTEM SET ssl = on");
      sql.execute("SELECT pg_reload_conf()");
      return made.certificate();
    } catch (SQLException e) {
      throw new IllegalStateException("Could not switch on TLS", e);
    }
  }

  /** Drops the database and its owner. */
  public static void drop(Handle database) {
    try (Connection admin = admin(database.port());
        Statement sql = admin.createStatement()) {
      sql.execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
      sql.execute("DROP ROLE IF EXISTS " + database.user());
    } catch (SQLException e) {
      throw new IllegalStateException("Could not drop " + database.name(), e);
    }
  }

  /** The server's superuser, for tests that need roles of their own. */
  public static Connection admin() throws SQLException {
    return admin(port());
  }

  private static Connection admin(int port) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", "postgres");
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + port + "/postgres", properties);
  }

  /**
   * Quarkus loads test classes in several class loaders; the properties of the JVM are what they
   * share.
   */
  private static int port() {
    synchronized (System.getProperties()) {
      String known = System.getProperty(PORT);
      if (known != null) {
        return Integer.parseInt(known);
      }
      int port = start().getPort();
      System.setProperty(PORT, Integer.toString(port));
      return port;
    }
  }

  @SuppressWarnings("resource") // lives as long as the JVM and stops with it
  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("max_connections", "200")
          .setServerConfig("shared_buffers", "64MB")
          .setServerConfig("fsync", "off")
          .setServerConfig("synchronous_commit", "off")
          .setServerConfig("full_page_writes", "off")
          .setPGStartupWait(Duration.ofSeconds(60))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not start the embedded PostgreSQL", e);
    }
  }
}
