package io.tenure.classification.cli.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.policy.cli.server.Bearer;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The built classification-service as a process, on a database of its own that is also the CRM. */
final class RunningService implements AutoCloseable {

  private final EmbeddedPostgres database;
  private final Issuer issuer = new Issuer();
  private final Process process;
  private final int port;
  private final Path log;

  private RunningService(Path jar) throws IOException, InterruptedException {
    database =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start();
    port = freePort();
    int management = freePort();
    log = Files.createTempFile("classification-service", ".log");
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
    builder
        .environment()
        .putAll(
            Map.ofEntries(
                Map.entry("TENURE_HTTP_HOST", "127.0.0.1"),
                Map.entry("TENURE_HTTP_PORT", String.valueOf(port)),
                Map.entry("TENURE_MANAGEMENT_PORT", String.valueOf(management)),
                Map.entry("TENURE_DB_HOST", "127.0.0.1"),
                Map.entry("TENURE_DB_PORT", String.valueOf(database.getPort())),
                Map.entry("TENURE_DB_NAME", "postgres"),
                Map.entry("TENURE_DB_USER", "postgres"),
                Map.entry("TENURE_DB_PASSWORD", "postgres"),
                Map.entry("TENURE_OIDC_ISSUER", issuer.url()),
                Map.entry("CRM_USER", "postgres"),
                Map.entry("CRM_PASSWORD", "postgres")));
    process = builder.start();
    awaitReady("http://127.0.0.1:" + management + "/q/health/ready");
  }

  /** Starts it; skips the test where the service is not built. */
  static RunningService start(Path root) throws IOException, InterruptedException {
    Path jar = root.resolve("classification-service/target/quarkus-app/quarkus-run.jar");
    Assumptions.assumeTrue(Files.exists(jar), jar + " is not built: run ./mvnw package first");
    return new RunningService(jar);
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  Path tokenFile(Path folder) throws IOException {
    return Files.writeString(folder.resolve("token"), token());
  }

  private String token() {
    return issuer.token("dora", "data-steward", "connector-admin");
  }

  /** A CRM with these tables, registered and discovered. */
  void system(String key, String schema, String tables) throws SQLException, InterruptedException {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("create schema " + schema + "; set search_path to " + schema + "; " + tables);
    }
    try (ServiceCalls calls = calls()) {
      JsonNode made =
          calls.post(
              "/systems",
              Map.of(
                  "key",
                  key,
                  "name",
                  key,
                  "kind",
                  "POSTGRESQL",
                  "host",
                  "localhost",
                  "port",
                  database.getPort(),
                  "database",
                  "postgres",
                  "tls",
                  "DISABLE",
                  "schemas",
                  List.of(schema),
                  "credentials",
                  Map.of("read", "env:CRM")),
              UUID.randomUUID().toString());
      JsonNode operation =
          calls.post(
              "/systems/" + made.path("id").asText() + "/discoveries",
              Map.of(),
              UUID.randomUUID().toString());
      String path = "/operations/" + operation.path("id").asText();
      Instant end = Instant.now().plusSeconds(120);
      String state = "";
      while (!state.equals("SUCCEEDED")) {
        state = calls.get(path).path("state").asText();
        if (state.equals("FAILED") || Instant.now().isAfter(end)) {
          throw new IllegalStateException("The discovery ended as " + calls.get(path));
        }
        Thread.sleep(100);
      }
    }
  }

  /** The service as the steward sees it. */
  ServiceCalls calls() {
    try {
      Path file = Files.createTempFile("token", "");
      Files.writeString(file, token());
      Bearer bearer = Bearer.from(file, null);
      Files.delete(file);
      return new ServiceCalls(URI.create(url()), bearer);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
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
          throw new IllegalStateException("The service did not start:\n" + Files.readString(log));
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
