package io.tenure.classification.cli.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.cli.say.CliException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A running classification-service, and one of its systems. */
final class MapServer implements AutoCloseable {

  private final ServiceCalls calls;
  private final String system;

  /**
   * @param key the system's key or id
   */
  MapServer(ServiceCalls calls, String key) {
    this.calls = calls;
    this.system = key.matches("[0-9a-fA-F-]{36}") ? key : id(key);
  }

  private String id(String key) {
    String cursor = "";
    do {
      JsonNode page = calls.get("/systems?limit=200" + cursor);
      for (JsonNode item : page.path("items")) {
        if (item.path("key").asText().equals(key)) {
          return item.path("id").asText();
        }
      }
      cursor =
          page.path("next").isTextual()
              ? "&cursor=" + ServiceCalls.encoded(page.path("next").asText())
              : null;
    } while (cursor != null);
    throw CliException.failed("The service has no system with the key " + key + ".");
  }

  /** The detectors of the organisation, which belong to all systems. */
  DetectorServer detectors() {
    return new DetectorServer(calls);
  }

  /** The published map as fideslang; version 0 for the newest. */
  String export(int version) {
    return calls.text(
        "/systems/" + system + "/map/export" + (version == 0 ? "" : "?version=" + version),
        "application/yaml");
  }

  /** The newest published map in JSON, as the service answers it. */
  JsonNode map() {
    return calls.get("/systems/" + system + "/map");
  }

  /** What an import would do. */
  JsonNode preview(String text, Set<String> overrule) {
    return calls.post("/systems/" + system + "/imports/preview", body(text, overrule), null);
  }

  /** Imports what was looked at. */
  JsonNode run(String text, Set<String> overrule, String expected, String reason) {
    Map<String, Object> body = body(text, overrule);
    body.put("expected", expected);
    body.put("reason", reason);
    return calls.post(
        "/systems/" + system + "/imports", body, key("import " + expected + " " + reason));
  }

  /** Publishes the draft, all of it decided; equal content makes no new version. */
  JsonNode publish() {
    Map<String, Object> body = new HashMap<>();
    body.put("acceptAtLeast", null);
    return calls.post("/systems/" + system + "/map-versions", body, UUID.randomUUID().toString());
  }

  /** Fields of the draft that wait for a person, of all pages. */
  List<JsonNode> waitingFields() {
    List<JsonNode> waiting = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = calls.get("/review-queue?target=FIELD&limit=200&system=" + system + cursor);
      page.path("items").forEach(waiting::add);
      cursor =
          page.path("next").isTextual()
              ? "&cursor=" + ServiceCalls.encoded(page.path("next").asText())
              : null;
    } while (cursor != null);
    return waiting;
  }

  private static Map<String, Object> body(String text, Set<String> overrule) {
    return new HashMap<>(Map.of("format", "FIDESLANG", "text", text, "overrule", overrule));
  }

  /** The same act has the same key, so that it happens once however often it is asked for. */
  private String key(String act) {
    return UUID.nameUUIDFromBytes((system + "\n" + act).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  @Override
  public void close() {
    calls.close();
  }
}
