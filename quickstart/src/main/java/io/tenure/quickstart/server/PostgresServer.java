package io.tenure.quickstart.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL server of its own, from the binaries that zonky publishes in Maven Central. It
 * listens on the loopback address only and asks everybody for a password (SCRAM), other than
 * zonky's own starter, which trusts all local users. Also works for root: the server then runs in a
 * user namespace, because PostgreSQL refuses to run as root.
 */
public final class PostgresServer implements AutoCloseable {
  private static final String SUPERUSER = "postgres";
  private final ChildProcess process;
  private final int port;
  private final String password;

  private PostgresServer(ChildProcess process, int port, String password) {
    this.process = process;
    this.port = port;
    this.password = password;
  }

  /** Starts it on data below the state folder, which is created at the first start. */
  public static PostgresServer start(StateFolder state, Path distributions, int port) {
    Path binaries = unpack(distributions);
    String password = state.password("postgres");
    List<String> prefix = RootGuard.prefix();
    Path data = state.root().resolve("postgres");
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      state.remove("postgres");
      initialise(state, binaries, prefix, data);
    }
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            binaries.resolve("bin/postgres").toString(),
            "-D",
            data.toString(),
            "-p",
            String.valueOf(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=120",
            "-c",
            "shared_buffers=128MB",
            "-c",
            "max_wal_size=2GB",
            "-c",
            "timezone=UTC",
            "-c",
            "logging_collector=off"));
    ChildProcess process =
        ChildProcess.start("postgres", state, command, Map.of("LC_ALL", "C", "TZ", "UTC"));
    PostgresServer server = new PostgresServer(process, port, password);
    server.awaitReady();
    return server;
  }

  private static void initialise(StateFolder state, Path binaries, List<String> prefix, Path data) {
    state.folder("logs");
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            binaries.resolve("bin/initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            SUPERUSER,
            "-E",
            "UTF8",
            "--locale=C",
            "--auth=scram-sha-256",
            "--no-sync",
            "--pwfile=" + state.root().resolve("secrets/postgres")));
    Path log = state.folder("logs").resolve("initdb.log");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new QuickstartException(
            "PostgreSQL could not set up its data folder; " + log + " says why.");
      }
    } catch (IOException e) {
      throw new QuickstartException("PostgreSQL could not set up its data folder.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QuickstartException("Interrupted while PostgreSQL was set up.", e);
    }
  }

  private static Path unpack(Path distributions) {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch").matches("aarch64|arm64");
    String archive =
        "postgres-%s-%s.txz"
            .formatted(os.contains("mac") ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    Path target = distributions.resolve(archive.replace(".txz", ""));
    synchronized (PostgresServer.class) {
      if (Files.exists(target.resolve("bin/postgres"))) {
        return target;
      }
      try (InputStream in = PostgresServer.class.getResourceAsStream("/" + archive)) {
        if (in == null) {
          throw new QuickstartException(
              "There are no PostgreSQL binaries for this machine (" + archive + ").");
        }
        Files.createDirectories(distributions);
        Archives.untar(new XZInputStream(in), target, 0);
        return target;
      } catch (IOException e) {
        throw new QuickstartException("PostgreSQL could not be unpacked to " + target + ".", e);
      }
    }
  }

  private void awaitReady() {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(end)) {
      if (!process.alive()) {
        throw new QuickstartException(
            "PostgreSQL ended while starting; " + process.log() + " says why.");
      }
      try (Connection connection = admin("postgres")) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        pause();
      }
    }
    close();
    throw new QuickstartException(
        "PostgreSQL did not answer within a minute; " + process.log() + " says why.");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QuickstartException("Interrupted while PostgreSQL was starting.", e);
    }
  }

  /** A connection as superuser. */
  public Connection admin(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s"
            .formatted(InetAddress.getLoopbackAddress().getHostAddress(), port, database),
        SUPERUSER,
        password);
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** The superuser's name and password. */
  public Credentials superuser() {
    return new Credentials(SUPERUSER, password);
  }

  /** The process. */
  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
