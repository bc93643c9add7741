package io.tenure.kit.testing.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** A built service as a process of its own, on a database of its own, with an OpenID provider. */
public final class ServiceProcess implements AutoCloseable {
  private final String name;
  private final EmbeddedPostgres database;
  private final Issuer issuer = new Issuer();
  private final Process process;
  private final int port;
  private final Path log;

  private ServiceProcess(String name, Path jar, Map<String, String> settings)
      throws IOException, InterruptedException {
    this.name = name;
    database =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start();
    port = freePort();
    int management = freePort();
    log = Files.createTempFile(name, ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(new File("/dev/null"));
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("TENURE_HTTP_HOST", "127.0.0.1");
    environment.put("TENURE_HTTP_PORT", String.valueOf(port));
    environment.put("TENURE_MANAGEMENT_PORT", String.valueOf(management));
    environment.put("TENURE_DB_HOST", "127.0.0.1");
    environment.put("TENURE_DB_PORT", String.valueOf(database.getPort()));
    environment.put("TENURE_DB_NAME", "postgres");
    environment.put("TENURE_DB_USER", "postgres");
    environment.put("TENURE_DB_PASSWORD", "postgres");
    environment.put("TENURE_OIDC_ISSUER", issuer.url());
    builder.environment().putAll(environment);
    process = builder.start();
    awaitReady("http://127.0.0.1:" + management + "/q/health/ready");
  }

  /**
   * Starts it; skips the test where the service is not built.
   *
   * @param root of the repository
   * @param name such as {@code policy-service}
   * @param settings environment variables beside address, database and provider
   */
  public static ServiceProcess start(Path root, String name, Map<String, String> settings)
      throws IOException, InterruptedException {
    Path jar = root.resolve(name + "/target/quarkus-app/quarkus-run.jar");
    Assumptions.assumeTrue(Files.exists(jar), jar + " is not built: run ./mvnw package first");
    return new ServiceProcess(name, jar, settings);
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** A token of that person. */
  public String token(String subject, String... roles) {
    return issuer.token(subject, name, roles);
  }

  /** Its database, as the superuser. */
  public DataSource database() {
    return database.getPostgresDatabase();
  }

  /** Where the database listens. */
  public int databasePort() {
    return database.getPort();
  }

  private void awaitReady(String health) throws IOException, InterruptedException {
    Instant end = Instant.now().plusSeconds(120);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (true) {
        try {
          HttpRequest request = HttpRequest.newBuilder(URI.create(health)).build();
          if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // not yet
        }
        if (!process.isAlive() || Instant.now().isAfter(end)) {
          close();
          throw new IllegalStateException(name + " did not start:\n" + Files.readString(log));
        }
        Thread.sleep(100);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    issuer.close();
    database.close();
    Files.deleteIfExists(log);
  }
}
