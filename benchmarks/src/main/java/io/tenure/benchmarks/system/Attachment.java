package io.tenure.benchmarks.system;

import static io.tenure.quickstart.stack.ServiceName.CLASSIFICATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.quickstart.demo.Api;
import io.tenure.quickstart.demo.ApiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    String system =
        api.post("connector-admin", CLASSIFICATION, "/systems", registration(key, crm))
            .body()
            .path("id")
            .asText();
    api.run(
        "connector-admin",
        CLASSIFICATION,
        "/systems/" + system + "/discoveries",
        null,
        (done, total) -> {});
    decide(system, decisions());
    try {
      publish(system);
    } catch (ApiException open) {
      List<Map<String, Object>> rest = new ArrayList<>();
      open.problem().path("open").forEach(item -> rest.add(confirm(item)));
      decide(system, rest);
      publish(system);
    }
    return system;
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

  private void decide(String system, Object items) {
    JsonNode outcome =
        api.post(
                "data-steward",
                CLASSIFICATION,
                "/systems/" + system + "/draft/decisions",
                Map.of("items", items, "reason", "Benchmark"))
            .body();
    if (!outcome.path("refused").isEmpty()) {
      throw new IllegalStateException("Decisions were refused: " + outcome.path("refused"));
    }
  }

  private void publish(String system) {
    api.post(
        "data-steward",
        CLASSIFICATION,
        "/systems/" + system + "/map-versions",
        Map.of("acceptAtLeast", 0.9));
  }

  private static Map<String, Object> confirm(JsonNode open) {
    String target = open.path("target").asText();
    String name = open.path("name").asText();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("target", target);
    item.put("action", "CONFIRM");
    switch (target) {
      case "FIELD" -> {
        int dot = name.lastIndexOf('.');
        item.put("dataset", name.substring(0, dot));
        item.put("field", name.substring(dot + 1));
      }
      case "DATASET" -> item.put("dataset", name);
      default -> item.put("relation", name);
    }
    return item;
  }

  private static JsonNode decisions() {
    try (InputStream in = Api.class.getResourceAsStream("/demo/decisions.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
