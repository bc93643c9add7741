package io.tenure.quickstart.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.quickstart.stack.ServiceName;
import java.io.PrintWriter;
import java.util.List;

/** Prints what discovery wants a person to know about a system. */
final class Findings {
  private static final int SHOWN = 10;
  private final Api api;
  private final String system;

  Findings(Api api, String system) {
    this.api = api;
    this.system = system;
  }

  void print(PrintWriter out) {
    List<JsonNode> findings =
        api.all("data-steward", ServiceName.CLASSIFICATION, "/systems/" + system + "/findings");
    for (JsonNode finding : findings.subList(0, Math.min(SHOWN, findings.size()))) {
      out.printf(
          "  - %s %s%n",
          finding.path("dataset").asText(""),
          finding.path("detail").asText(finding.path("code").asText()));
    }
    if (findings.size() > SHOWN) {
      out.printf("  ... and %d more%n", findings.size() - SHOWN);
    }
  }
}
