package io.tenure.classification.cli.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.classification.cli.map.DetectorFile.Entry;
import io.tenure.classification.domain.detect.custom.Detector;
import io.tenure.classification.domain.map.MapJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The detectors of a running classification-service. */
final class DetectorServer {

  private static final Set<String> SAID =
      Set.of("key", "title", "category", "names", "values", "tests");

  private final ServiceCalls calls;

  DetectorServer(ServiceCalls calls) {
    this.calls = calls;
  }

  /** All of them in their newest version. */
  List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = calls.get("/detectors?limit=200" + cursor);
      page.path("items").forEach(item -> all.add(entry(item)));
      cursor =
          page.path("next").isTextual()
              ? "&cursor=" + ServiceCalls.encoded(page.path("next").asText())
              : null;
    } while (cursor != null);
    return all;
  }

  /** Does what a step says. */
  void apply(DetectorStep step, String reason) {
    Detector wanted = step.wanted().detector();
    String path = "/detectors/" + wanted.key();
    JsonNode definition = ((ObjectNode) MapJson.tree(wanted)).without("key");
    long version = step.added() ? 0 : step.present().version();
    if (step.added()) {
      Map<String, Object> body =
          Map.of("key", wanted.key(), "definition", definition, "reason", reason);
      version = version(calls.post("/detectors", body, UUID.randomUUID().toString()));
    } else if (step.changed()) {
      version =
          version(calls.put(path, Map.of("definition", definition, "reason", reason), version));
    }
    if (step.switched()) {
      Map<String, Object> body = Map.of("enabled", step.wanted().enabled(), "reason", reason);
      calls.put(path + "/state", body, version);
    }
  }

  private static long version(JsonNode detector) {
    return detector.path("version").asLong();
  }

  private static Entry entry(JsonNode item) {
    ObjectNode said = ((ObjectNode) item).deepCopy().retain(SAID);
    return new Entry(
        MapJson.of(said, Detector.class), item.path("enabled").asBoolean(), version(item));
  }
}
