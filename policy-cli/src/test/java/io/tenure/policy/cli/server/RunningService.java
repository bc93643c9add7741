package io.tenure.policy.cli.server;

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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The built policy-service as a process of its own, on a database of its own. */
public final class RunningService implements AutoCloseable {
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
    log = Files.createTempFile("policy-service", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
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
            Map.of(
                "TENURE_HTTP_HOST", "127.0.0.1",
                "TENURE_HTTP_PORT", String.valueOf(port),
                "TENURE_MANAGEMENT_PORT", String.valueOf(management),
                "TENURE_DB_HOST", "127.0.0.1",
                "TENURE_DB_PORT", String.valueOf(database.getPort()),
                "TENURE_DB_NAME", "postgres",
                "TENURE_DB_USER", "postgres",
                "TENURE_DB_PASSWORD", "postgres",
                "TENURE_OIDC_ISSUER", issuer.url()));
    process = builder.start();
    awaitReady("http://127.0.0.1:" + management + "/q/health/ready");
  }

  /** Starts it; skips the test where the service is not built. */
  public static RunningService start(Path root) throws IOException, InterruptedException {
    Path jar = root.resolve("policy-service/target/quarkus-app/quarkus-run.jar");
    Assumptions.assumeTrue(Files.exists(jar), jar + " is not built: run ./mvnw package first");
    return new RunningService(jar);
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** A token of that person, in a file. */
  public Path tokenFile(Path folder, String subject, String role) throws IOException {
    return Files.writeString(
        folder.resolve(subject + ".token"), issuer.token(subject, role) + "\n");
  }

  /** The service as that person sees it. */
  Http as(String subject, String role) {
    return new Http(URI.create(url()), new Bearer(issuer.token(subject, role)));
  }

  /** Somebody else amends a shipped obligation. */
  public void amendedBySomebodyElse(String obligation) {
    String path = "/obligations/" + obligation;
    try (Http lawyer = as("lawyer", "policy-author")) {
      lawyer.put(
          path + "/amendment",
          Map.of("set", Map.of("notes", "read"), "reason", "Counsel read it.", "source", "Opinion"),
          lawyer.get(path).etag());
    }
  }

  /** Another person approves what was handed in, and puts it into effect. */
  public void approveAndActivate(RemoteVersion version) {
    String path = "/policies/" + version.policyId() + "/versions/" + version.number();
    try (Http approver = as("approver", "policy-approver")) {
      approver.post(path + "/approve", Map.of("digest", version.digest()), key("approve", path));
      approver.post(path + "/activate", Map.of("runUnapproved", false), key("activate", path));
    }
  }

  private static String key(String act, String path) {
    return act + path.replace('/', '.');
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
          throw new IllegalStateException(
              "policy-service did not start:\n" + Files.readString(log));
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
