package io.tenure.quickstart.demo;

import static io.tenure.quickstart.stack.ServiceName.CLASSIFICATION;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.quickstart.stack.DemoCrm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Register the CRM, look at it, and let a data steward decide what the tables are. */
final class MapSteps {
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
    DemoMap.Published published = new DemoMap(api).publish(system);
    story.say(
        "The data steward corrected %d proposals (%d refused), ...",
        published.accepted(), published.refused().size());
    published.refused().forEach(why -> story.check(false, "%s", why));
    if (published.confirmed() > 0) {
      story.say(
          "... confirmed %d that were less sure than %.1f, ...",
          published.confirmed(), DemoMap.SURE);
    }
    JsonNode map = published.map();
    story.say(
        "... and published the data map: version %d, %d datasets, %d relations.",
        map.path("version").asInt(), map.path("datasets").size(), map.path("relations").size());
  }
}
