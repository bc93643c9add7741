package io.tenure.classification.cli.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.cli.say.CliException;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.policy.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Columns with personal data of which no rule speaks; found by policy-service's own checks. */
final class RuleCoverage {

  static final String CODE = "NO_RULE";
  private static final String GAP = "GAP";

  private RuleCoverage() {}

  /**
   * By a policy in a folder, as {@code ./tenure policy validate DIR --map} does. Errors of the
   * policy itself are told too: with them it covers nothing.
   */
  static List<Gap> byFolder(JsonNode map, Path policy) {
    StringWriter said = new StringWriter();
    StringWriter errors = new StringWriter();
    int exit = validate(map, policy, new PrintWriter(said), new PrintWriter(errors));
    if (exit > 1) {
      throw CliException.usage("The policy cannot be read: " + errors.toString().strip());
    }
    List<Gap> gaps = new ArrayList<>();
    for (JsonNode f : tree(said.toString()).path("findings")) {
      if (f.path("severity").asText().equals("ERROR")) {
        gaps.add(gap(f));
      }
    }
    return gaps;
  }

  private static int validate(JsonNode map, Path policy, PrintWriter out, PrintWriter errors) {
    Path file = null;
    try {
      file = Files.createTempFile("map", ".json");
      Files.writeString(file, MapJson.write(map));
      return Main.run(
          out,
          errors,
          "validate",
          policy.toString(),
          "--map",
          file.toString(),
          "--strict",
          "--format",
          "json");
    } catch (IOException e) {
      throw CliException.failed("A temporary file cannot be written.");
    } finally {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It holds names of tables and columns only, and the system removes it.
    }
  }

  /** By the version that is in effect at a server. */
  static List<Gap> byServer(JsonNode map, ServiceCalls policyService) {
    JsonNode active = policyService.get("/active-policy");
    JsonNode checked =
        policyService.post(
            "/policies/%s/versions/%d/check"
                .formatted(active.path("policyId").asText(), active.path("version").asInt()),
            map,
            null);
    List<Gap> gaps = new ArrayList<>();
    for (JsonNode f : checked.path("findings")) {
      if (f.path("code").asText().equals(GAP)) {
        gaps.add(gap(f));
      }
    }
    return gaps;
  }

  private static Gap gap(JsonNode finding) {
    String code = finding.path("code").asText();
    return new Gap(
        code.equals(GAP) ? CODE : code,
        finding.path("place").asText().replace('/', '.'),
        finding.path("message").asText());
  }

  private static JsonNode tree(String json) {
    try {
      return MapJson.parse(json);
    } catch (JsonProcessingException e) {
      throw CliException.failed("The policy's checks said nothing that can be read.");
    }
  }
}
