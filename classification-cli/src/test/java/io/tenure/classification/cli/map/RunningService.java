package io.tenure.classification.cli.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.kit.testing.process.ServiceProcess;
import io.tenure.policy.cli.server.Bearer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The built classification-service, whose database is also the CRM. */
final class RunningService implements AutoCloseable {
  private final ServiceProcess service;

  private RunningService(ServiceProcess service) {
    this.service = service;
  }

  /** Starts it; skips the test where the service is not built. */
  static RunningService start(Path root) throws IOException, InterruptedException {
    return new RunningService(
        ServiceProcess.start(
            root,
            "classification-service",
            Map.of("CRM_USER", "postgres", "CRM_PASSWORD", "postgres")));
  }

  String url() {
    return service.url();
  }

  Path tokenFile(Path folder) throws IOException {
    return Files.writeString(folder.resolve("token"), token());
  }

  private String token() {
    return service.token("dora", "data-steward", "connector-admin");
  }

  /** A CRM with these tables, registered and discovered. */
  void system(String key, String schema, String tables) throws SQLException, InterruptedException {
    try (Connection connection = service.database().getConnection();
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
                  service.databasePort(),
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
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
