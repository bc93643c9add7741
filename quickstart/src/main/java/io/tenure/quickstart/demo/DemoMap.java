package io.tenure.quickstart.demo;

import static io.tenure.quickstart.stack.ServiceName.CLASSIFICATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a data steward who knows the demo CRM decides on it, and the map that comes of it. */
public final class DemoMap {
  /** Confidence from which a proposal is accepted without a look. */
  static final double SURE = 0.9;

  private final Api api;

  public DemoMap(Api api) {
    this.api = api;
  }

  /**
   * What was done.
   *
   * @param accepted corrections
   * @param refused corrections that were not taken, each with the reason
   * @param confirmed proposals that were less sure and were looked at one by one
   * @param map as published
   */
  public record Published(int accepted, List<String> refused, int confirmed, JsonNode map) {
    public Published {
      refused = List.copyOf(refused);
    }
  }

  /** Corrects what was proposed, confirms the rest, and publishes the map of a looked-at system. */
  public Published publish(String system) {
    JsonNode corrections = corrections();
    JsonNode outcome = decide(system, corrections, "The steward knows this CRM");
    List<String> refused = new ArrayList<>();
    for (JsonNode no : outcome.path("refused")) {
      JsonNode correction = corrections.path(no.path("index").asInt());
      refused.add(
          correction.path("dataset").asText("relation") + ": " + no.path("detail").asText());
    }
    List<Map<String, Object>> rest = List.of();
    JsonNode map;
    try {
      map = version(system);
    } catch (ApiException open) {
      if (!open.code().equals("map.open")) {
        throw open;
      }
      rest = new ArrayList<>();
      for (JsonNode item : open.problem().path("open")) {
        rest.add(confirmation(item));
      }
      decide(system, rest, "Looked at one by one");
      map = version(system);
    }
    return new Published(outcome.path("accepted").asInt(), refused, rest.size(), map);
  }

  private JsonNode decide(String system, Object items, String reason) {
    return api.post(
            "data-steward",
            CLASSIFICATION,
            "/systems/" + system + "/draft/decisions",
            Map.of("items", items, "reason", reason))
        .body();
  }

  private JsonNode version(String system) {
    return api.post(
            "data-steward",
            CLASSIFICATION,
            "/systems/" + system + "/map-versions",
            Map.of("acceptAtLeast", SURE))
        .body();
  }

  private static Map<String, Object> confirmation(JsonNode open) {
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

  private static JsonNode corrections() {
    try (InputStream in = DemoMap.class.getResourceAsStream("/demo/decisions.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
