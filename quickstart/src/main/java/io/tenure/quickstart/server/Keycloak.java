package io.tenure.quickstart.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Keycloak's own distribution as it is published in Maven Central, unpacked and built for our
 * options once, and started with a data folder of its own. Its administrator's password is random.
 */
public final class Keycloak implements AutoCloseable {
  private static final String ADMIN = "admin";
  private final ChildProcess process;
  private final URI base;

  private Keycloak(ChildProcess process, URI base) {
    this.process = process;
    this.base = base;
  }

  /**
   * Starts the process; {@link #awaitReady} waits for it.
   *
   * @param archive folder with the distribution's archive
   * @param distributions folder for what was unpacked from it; may be shared
   */
  public static Keycloak start(
      StateFolder state, Path archive, Path distributions, int port, int managementPort) {
    Path home = prepare(state, archive, distributions);
    List<String> command =
        command(
            home,
            "start",
            "--optimized",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-management-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + managementPort,
            "--hostname=http://localhost:" + port,
            "--db-url=jdbc:h2:file:"
                + state.folder("keycloak").resolve("keycloakdb")
                + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE",
            "--log-level=warn,io.quarkus:info");
    ChildProcess process =
        ChildProcess.start(
            "keycloak",
            state,
            command,
            Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                state.password("keycloak-admin")));
    return new Keycloak(process, URI.create("http://localhost:" + port));
  }

  /** Waits until it answers, and brings in the realm where it is not there yet. */
  public void awaitReady(StateFolder state, Duration patience) {
    new KeycloakRealm(base, state).importWhenReady(process, ADMIN, patience);
  }

  /** Unpacks the distribution and builds it for our options; both are done once. */
  public static Path prepare(StateFolder state, Path archive, Path distributions) {
    synchronized (Keycloak.class) {
      Path file = newest(archive);
      String name = file.getFileName().toString().replace(".tar.gz", "");
      Path home = distributions.resolve(name);
      Path built = home.resolve("built-for-tenure");
      try {
        Files.createDirectories(distributions);
        if (!Files.exists(home)) {
          try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            Archives.untar(in, home, 1);
          }
        }
        if (!Files.exists(built)) {
          build(state, home);
          Files.writeString(built, "");
        }
        return home;
      } catch (IOException e) {
        throw new QuickstartException("Keycloak could not be unpacked to " + home + ".", e);
      }
    }
  }

  private static void build(StateFolder state, Path home) throws IOException {
    Path log = state.folder("logs").resolve("keycloak-build.log");
    Process process =
        new ProcessBuilder(command(home, "build", "--db=dev-file", "--health-enabled=true"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Thread stop = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      if (process.waitFor() != 0) {
        throw new QuickstartException("Keycloak could not be built; " + log + " says why.");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new QuickstartException("Interrupted while Keycloak was built.", e);
    } finally {
      unhook(stop);
    }
  }

  private static void unhook(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // already shutting down: the hook has run
    }
  }

  private static Path newest(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("keycloak-quarkus-dist-.*\\.tar\\.gz"))
          .sorted()
          .reduce((first, second) -> second)
          .orElseThrow(() -> new IOException("no archive"));
    } catch (IOException e) {
      throw new QuickstartException(
          "Keycloak's archive is not in " + folder + "; build Tenure again.", e);
    }
  }

  /** Java itself instead of {@code kc.sh}, so that there is one process to stop. */
  private static List<String> command(Path home, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Issuer of the tokens. */
  public URI issuer() {
    return base.resolve("/realms/tenure");
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
