package io.tenure.classification.rest;

import static io.tenure.classification.rest.SystemsUnderTest.STEWARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds detectors through the API. */
final class DetectorsUnderTest {

  private DetectorsUnderTest() {}

  /** Values of one form; the example fits, and {@code none} does not. */
  static Map<String, Object> definition(String pattern, String example) {
    Map<String, Object> definition = new HashMap<>();
    definition.put("title", "Of the test");
    definition.put("category", "user.unique_id");
    definition.put(
        "values", Map.of("patterns", List.of(Map.of("pattern", pattern)), "chance", 0.001));
    definition.put("tests", Map.of("values", List.of(example), "otherValues", List.of("none")));
    return definition;
  }

  static Response added(String key, Map<String, Object> definition) {
    return STEWARD.post(
        "/api/v1/detectors",
        Map.of("key", key, "definition", definition, "reason", "needed by the test"));
  }

  static Response changed(String key, String seen, Map<String, Object> definition) {
    return STEWARD.put(
        "/api/v1/detectors/" + key,
        seen,
        Map.of("definition", definition, "reason", "changed by the test"));
  }

  /** Other tests meet no detector. */
  static void allOff() {
    List<String> keys =
        STEWARD.get("/api/v1/detectors?enabled=true&limit=100").jsonPath().getList("items.key");
    for (String key : keys) {
      String tag = STEWARD.get("/api/v1/detectors/" + key).header("ETag");
      assertThat(state(key, tag, false).statusCode()).isEqualTo(200);
    }
  }

  static Response state(String key, String seen, boolean enabled) {
    return STEWARD.put(
        "/api/v1/detectors/" + key + "/state",
        seen,
        Map.of("enabled", enabled, "reason", "switched by the test"));
  }

  /** What POST /classify says of one column. */
  static Response classified(String table, String column, List<String> values) {
    return STEWARD.post(
        "/api/v1/classify",
        Map.of(
            "tables",
            List.of(
                Map.of(
                    "name", table, "columns", List.of(Map.of("name", column, "values", values))))));
  }
}
