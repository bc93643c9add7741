package io.tenure.connector.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MySQL server of the test's own, where one is installed: {@code -Dtenure.mysql.home=FOLDER} or
 * the variable {@code TENURE_MYSQL_HOME} names a folder with {@code mysqld} in it (or in its {@code
 * bin} or {@code sbin}); else {@code mysqld} is looked for on the path. No library brings MySQL
 * from Maven Central, so tests that need it are skipped without it.
 */
final class MySqlServer {

  static final String ABSENT =
      "No MySQL here: name one by -Dtenure.mysql.home or TENURE_MYSQL_HOME to run this test on it";

  private final Process process;
  private final int port;

  private MySqlServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  int port() {
    return port;
  }

  static Optional<Path> installed() {
    return Found.MYSQLD;
  }

  private static final class Found {
    static final Optional<Path> MYSQLD =
        candidates().filter(Files::isExecutable).filter(Found::isMySql).findFirst();

    private static Stream<Path> candidates() {
      String home = System.getProperty("tenure.mysql.home", System.getenv("TENURE_MYSQL_HOME"));
      if (home != null && !home.isBlank()) {
        return Stream.of("mysqld", "bin/mysqld", "sbin/mysqld").map(Path.of(home)::resolve);
      }
      return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
          .map(folder -> Path.of(folder, "mysqld"));
    }

    /** MariaDB's server answers to that name too. */
    private static boolean isMySql(Path mysqld) {
      try {
        Process asked =
            new ProcessBuilder(mysqld.toString(), "--no-defaults", "--version")
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.contains("Ver ") && !said.contains("MariaDB");
      } catch (IOException e) {
        return false;
      }
    }
  }

  /** A new server with an administrator {@code admin} that signs in from this machine. */
  static MySqlServer start(String... more) {
    Path mysqld = installed().orElseThrow(() -> new IllegalStateException(ABSENT));
    try {
      Path folder = Files.createTempDirectory("tenure-mysql");
      Path init =
          Files.writeString(
              folder.resolve("init.sql"),
              "CREATE USER 'admin'@'127.0.0.1' IDENTIFIED BY 'admin';\n"
                  + "GRANT ALL ON *.* TO 'admin'@'127.0.0.1' WITH GRANT OPTION;\n"
                  + "CREATE DATABASE crm;\n");
      Path log = folder.resolve("log");
      List<String> command =
          new ArrayList<>(
              List.of(mysqld.toString(), "--no-defaults", "--datadir=" + folder.resolve("data")));
      if ("root".equals(System.getProperty("user.name"))) {
        command.add("--user=root");
      }
      List<String> first = new ArrayList<>(command);
      first.addAll(List.of("--initialize-insecure", "--init-file=" + init));
      if (run(first, log).waitFor() != 0) {
        throw new IllegalStateException("MySQL cannot be initialised: " + Files.readString(log));
      }
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      command.addAll(
          List.of(
              "--port=" + port,
              "--bind-address=127.0.0.1",
              "--socket=" + folder.resolve("s"),
              "--mysqlx=OFF",
              "--secure-file-priv=NULL",
              "--skip-name-resolve",
              "--default-time-zone=+05:45"));
      command.addAll(List.of(more));
      Process process = run(command, log);
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      MySqlServer server = new MySqlServer(process, port);
      server.await(log);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Process run(List<String> command, Path log) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private void await(Path log) throws IOException, InterruptedException {
    Instant giveUp = Instant.now().plus(Duration.ofMinutes(1));
    while (true) {
      try (Connection ready = admin(port, "")) {
        return;
      } catch (SQLException notYet) {
        if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
          throw new IllegalStateException("MySQL does not start: " + Files.readString(log), notYet);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  /** An administrator's connection; statements may quote names as PostgreSQL does. */
  static Connection admin(int port, String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:"
            + port
            + "/"
            + database
            + "?allowPublicKeyRetrieval=true&sessionVariables=sql_mode='ANSI_QUOTES',time_zone='+00:00'",
        "admin",
        "admin");
  }

  void stop() {
    process.destroy();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
