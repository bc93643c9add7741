package io.tenure.policy.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.policy.cli.read.SafeYaml;
import io.tenure.policy.cli.say.CliException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Policies of fideslang: which data categories may be used for which data uses. They know no
 * periods, so each of their rules becomes a maximum with its scope and without its end, which a
 * person has to say.
 */
public final class FideslangImport {
  private final Path file;
  private final String zone;
  private final List<ObjectNode> rules = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private FideslangImport(Path file, String zone) {
    this.file = file;
    this.zone = zone;
  }

  /**
   * The rules of a file.
   *
   * @throws io.tenure.policy.cli.read.UnreadableException where it is no YAML
   */
  public static Imported read(Path file, String zone) {
    return new FideslangImport(file, zone).read();
  }

  private Imported read() {
    JsonNode policies = SafeYaml.read(file, file.toString()).root().path("policy");
    if (!policies.isArray()) {
      throw CliException.usage(file + " has no list 'policy', as files of fideslang do.");
    }
    policies.forEach(policy -> policy.path("rules").forEach(rule -> rule(policy, rule)));
    return new Imported(rules, Set.of(), notes);
  }

  private void rule(JsonNode policy, JsonNode rule) {
    String name = rule.path("name").asText("");
    String key = policy.path("fides_key").asText("");
    if (!alternatives(rule.path("data_categories")) || !alternatives(rule.path("data_uses"))) {
      notes.add(
          "'%s' of '%s' matches other than ANY, which is no scope: it became no rule."
              .formatted(name, key));
      return;
    }
    rules.add(
        new RuleDraft(RuleDraft.slug(key + " " + name, '-', 64), name, "MAXIMUM", "BUSINESS")
            .scope(List.of(), values(rule.path("data_categories")), List.of())
            .purposes(values(rule.path("data_uses")))
            .with("zone", zone)
            .with("disposition", "ERASE")
            .with("justification", policy.path("description").asText(""))
            .node());
  }

  /** Whether a list of alternatives says what is meant. */
  private static boolean alternatives(JsonNode matched) {
    return switch (matched.path("matches").asText("ANY")) {
      case "ANY" -> true;
      case "ALL" -> matched.path("values").size() <= 1;
      default -> false;
    };
  }

  private static List<String> values(JsonNode matched) {
    List<String> values = new ArrayList<>();
    matched.path("values").forEach(value -> values.add(value.asText()));
    return values;
  }
}
