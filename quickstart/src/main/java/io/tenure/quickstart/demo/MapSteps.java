package io.tenure.quickstart.demo;

import static io.tenure.quickstart.stack.ServiceName.CLASSIFICATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.quickstart.stack.DemoCrm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Register the CRM, look at it, and let a data steward decide what the tables are. */
final class MapSteps {
  private static final double SURE = 0.9;
  private final Api api;
  private final Story story;

  MapSteps(Api api, Story story) {
    this.api = api;
    this.story = story;
  }

  String run(int port) {
    story.chapter("The CRM is registered and looked at");
    String system =
        api.post("connector-admin", CLASSIFICATION, "/systems", registration(port))
            .body()
            .path("id")
            .asText();
    JsonNode found =
        api.run(
            "connector-admin",
            CLASSIFICATION,
            "/systems/" + system + "/discoveries",
            null,
            story.progress("looking"));
    story.say(
        "Found %d tables with %d columns and %d relations; %d findings.",
        found.path("datasets").asLong(),
        found.path("fields").asLong(),
        found.path("relations").asLong(),
        found.path("findings").asLong());
    categories(system);
    decide(system);
    return system;
  }

  private static Map<String, Object> registration(int port) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("key", "demo-crm");
    body.put("name", "Demo CRM");
    body.put("kind", "POSTGRESQL");
    body.put("host", "localhost");
    body.put("port", port);
    body.put("database", DemoCrm.DATABASE);
    body.put("tls", "DISABLE");
    body.put("schemas", List.of("crm"));
    body.put(
        "credentials",
        Map.of(
            "read", "file:demo-crm-read",
            "erase", "file:demo-crm-erase",
            "verify", "file:demo-crm-verify"));
    body.put("erasing", "ALLOWED");
    return body;
  }

  private void categories(String system) {
    Map<String, Integer> columns = new TreeMap<>();
    for (JsonNode dataset :
        api.all("data-steward", CLASSIFICATION, "/systems/" + system + "/draft/datasets")) {
      for (JsonNode field : dataset.path("fields")) {
        if (field.path("proposed").isTextual()) {
          columns.merge(field.path("proposed").asText(), 1, Integer::sum);
        }
      }
    }
    story.say(
        "Personal data was recognised in %d columns, among them:",
        columns.values().stream().mapToInt(Integer::intValue).sum());
    columns.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(8)
        .forEach(e -> story.say("  %-34s %d columns", e.getKey(), e.getValue()));
  }

  private void decide(String system) {
    JsonNode known = decisions();
    JsonNode outcome = send(system, known, "The steward knows this CRM");
    story.say(
        "The data steward corrected %d proposals (%d refused), ...",
        outcome.path("accepted").asInt(), outcome.path("refused").size());
    for (JsonNode refused : outcome.path("refused")) {
      story.check(
          false,
          "%s: %s",
          known.path(refused.path("index").asInt()).path("dataset").asText("relation"),
          refused.path("detail").asText());
    }
    JsonNode map;
    try {
      map = publish(system);
    } catch (ApiException open) {
      if (!open.code().equals("map.open")) {
        throw open;
      }
      List<Map<String, Object>> rest = new ArrayList<>();
      open.problem().path("open").forEach(item -> rest.add(confirm(item)));
      send(system, rest, "Looked at one by one");
      story.say("... confirmed %d that were less sure than %.1f, ...", rest.size(), SURE);
      map = publish(system);
    }
    story.say(
        "... and published the data map: version %d, %d datasets, %d relations.",
        map.path("version").asInt(), map.path("datasets").size(), map.path("relations").size());
  }

  private JsonNode send(String system, Object items, String reason) {
    return api.post(
            "data-steward",
            CLASSIFICATION,
            "/systems/" + system + "/draft/decisions",
            Map.of("items", items, "reason", reason))
        .body();
  }

  private JsonNode publish(String system) {
    return api.post(
            "data-steward",
            CLASSIFICATION,
            "/systems/" + system + "/map-versions",
            Map.of("acceptAtLeast", SURE))
        .body();
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
    try (InputStream in = MapSteps.class.getResourceAsStream("/demo/decisions.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
