package io.tenure.classification.cli.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.cli.say.Shown;
import java.io.PrintWriter;

/** What an import would do, for people to read before they let it. */
final class PlanText {

  private PlanText() {}

  static void print(PrintWriter out, String file, JsonNode plan) {
    out.println(file + ":");
    for (JsonNode c : plan.path("changes")) {
      String place = c.path("dataset").asText();
      String name = c.path("name").isTextual() ? c.path("name").asText() : "";
      out.println(
          "  %s %s %s: %s -> %s%s"
              .formatted(
                  c.path("refused").isTextual() ? "x" : "~",
                  c.path("target").asText(),
                  Shown.of(
                      name.isEmpty() || name.startsWith(place)
                          ? place + tail(name, place)
                          : place + "." + name),
                  shown(c.path("before")),
                  shown(c.path("after")),
                  c.path("refused").isTextual()
                      ? "  (refused: " + c.path("refused").asText() + ")"
                      : ""));
    }
    for (JsonNode c : plan.path("conflicts")) {
      out.println(
          "  ! %s stays %s; the file says %s (--overrule to change it)"
              .formatted(
                  Shown.of(c.path("item").asText()),
                  shown(c.path("confirmed")),
                  shown(c.path("said"))));
    }
    for (JsonNode s : plan.path("skipped")) {
      out.println(
          "  ? %s %s: %s"
              .formatted(
                  s.path("code").asText(),
                  Shown.of(s.path("place").asText()),
                  Shown.of(s.path("detail").asText())));
    }
    out.println(
        "  %d to decide, %d confirmed otherwise, %d passed over, %d as they are."
            .formatted(
                plan.path("changeCount").asInt(),
                plan.path("conflictCount").asInt(),
                plan.path("skippedCount").asInt(),
                plan.path("unchanged").asInt()));
  }

  private static String tail(String name, String place) {
    return name.isEmpty() ? "" : name.substring(place.length());
  }

  private static String shown(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "nothing";
    }
    return value.isObject() ? value.path("kind").asText("its meaning") : Shown.of(value.asText());
  }
}
