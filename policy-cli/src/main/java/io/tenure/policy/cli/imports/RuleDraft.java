package io.tenure.policy.cli.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A rule as far as a table tells it; what the table does not tell is left to a person. */
final class RuleDraft {

  /**
   * Stands where a scope would be guessed. It is no kind of dataset, so the policy has an error
   * until somebody says what the rule is about: a rule about everything is never made by itself.
   */
  static final String SCOPE_MISSING = "NAME_WHAT_IT_IS_ABOUT";

  private final ObjectNode rule = JsonNodeFactory.instance.objectNode();

  RuleDraft(String id, String title, String kind, String basis) {
    rule.put("id", id).put("title", title);
    with("kind", kind).with("basis", basis);
  }

  RuleDraft scope(List<String> kinds, List<String> categories, List<String> jurisdictions) {
    ObjectNode scope = rule.putObject("scope");
    boolean nothing = kinds.isEmpty() && categories.isEmpty();
    list(scope, "datasetKinds", nothing ? List.of(SCOPE_MISSING) : kinds);
    list(scope, "categories", categories);
    list(scope, "controllerJurisdictions", jurisdictions);
    return this;
  }

  /** Purposes beside what {@link #scope} says. */
  RuleDraft purposes(List<String> purposes) {
    list((ObjectNode) rule.get("scope"), "purposes", purposes);
    return this;
  }

  RuleDraft end(String trigger, String anchor, String period) {
    ObjectNode end = rule.putObject("end").put("op", "PERIOD_AFTER").put("trigger", trigger);
    if (!anchor.isEmpty()) {
      end.put("anchor", anchor);
    }
    end.put("period", period);
    return this;
  }

  RuleDraft never(String reason) {
    rule.putObject("end").put("op", "NEVER").put("reason", reason);
    return this;
  }

  /** A member, left out where it is empty. */
  RuleDraft with(String member, String value) {
    if (!value.isEmpty()) {
      rule.put(member, value);
    }
    return this;
  }

  RuleDraft obligations(List<String> ids) {
    list(rule, "obligations", ids);
    return this;
  }

  ObjectNode node() {
    return rule;
  }

  private static void list(ObjectNode into, String member, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode list = into.putArray(member);
      values.forEach(list::add);
    }
  }

  /** Entries of a cell, divided by comma, semicolon, bar or line. */
  static List<String> entries(String cell) {
    return Arrays.stream(cell.split("[,;|\n]"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /** An id or trigger made from words. */
  static String slug(String words, char hyphen, int longest) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", String.valueOf(hyphen));
    String cut = plain.length() > longest ? plain.substring(0, longest) : plain;
    return cut.replaceAll("^[" + hyphen + "]+|[" + hyphen + "]+$", "");
  }
}
