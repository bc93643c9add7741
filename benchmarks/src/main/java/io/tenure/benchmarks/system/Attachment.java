package io.tenure.benchmarks.system;

import static io.tenure.quickstart.stack.ServiceName.CLASSIFICATION;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.quickstart.demo.Api;
import io.tenure.quickstart.demo.DemoMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Registers a CRM and publishes its map, as the demo's connector admin and data steward do. */
final class Attachment {
  private final Api api;

  Attachment(Api api) {
    this.api = api;
  }

  /** The id of the new system. */
  String attach(String key, Crm crm) {
    String system = register(key, crm);
    discover(system);
    DemoMap.Published published = new DemoMap(api).publish(system);
    if (!published.refused().isEmpty()) {
      throw new IllegalStateException("Decisions were refused: " + published.refused());
    }
    return system;
  }

  /** The id of the new system, of which nothing is known yet. */
  String register(String key, Crm crm) {
    return api.post("connector-admin", CLASSIFICATION, "/systems", registration(key, crm))
        .body()
        .path("id")
        .asText();
  }

  /** Discovers it and waits for the end; how many of what was found. */
  JsonNode discover(String system) {
    return api.run(
        "connector-admin",
        CLASSIFICATION,
        "/systems/" + system + "/discoveries",
        null,
        (done, total) -> {});
  }

  private static Map<String, Object> registration(String key, Crm crm) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("key", key);
    body.put("name", key);
    body.put("kind", "POSTGRESQL");
    body.put("host", "localhost");
    body.put("port", crm.sql().port());
    body.put("database", crm.sql().name());
    body.put("tls", "DISABLE");
    body.put("schemas", List.of("crm"));
    body.put(
        "credentials",
        Map.of(
            "read", "file:bench-read", "erase", "file:bench-erase", "verify", "file:bench-verify"));
    body.put("erasing", "ALLOWED");
    return body;
  }
}
