package io.tenure.acceptance.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person says of a draft: some fields have a category, all others hold no data about people;
 * some datasets have a meaning, all others are reference data; declared keys are kept, some of them
 * as dependents; what was only inferred is not, unless it is named.
 */
public final class MapDecisions {
  private final Map<String, Map<String, String>> categories = new HashMap<>();
  private final Map<String, Map<String, Object>> datasets = new HashMap<>();
  private final Set<String> dependents = new HashSet<>();
  private final Set<String> undeclared = new HashSet<>();

  public MapDecisions categories(String dataset, Map<String, String> ofFields) {
    categories.put(dataset, ofFields);
    return this;
  }

  public MapDecisions dataset(String name, Map<String, Object> value) {
    datasets.put(name, value);
    return this;
  }

  /** The relation's rows live and die with the row they point to. */
  public MapDecisions dependent(String relation) {
    dependents.add(relation);
    return this;
  }

  /** No key declares it, but it is one. */
  public MapDecisions undeclared(String relation) {
    undeclared.add(relation);
    return this;
  }

  public List<Map<String, Object>> of(List<JsonNode> draft, List<JsonNode> relations) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (JsonNode relation : relations) {
      items.add(relation(relation.path("relation")));
    }
    for (JsonNode dataset : draft) {
      String name = dataset.path("name").asText();
      for (JsonNode field : dataset.path("fields")) {
        items.add(field(name, field.path("name").asText()));
      }
      items.add(
          item("DATASET", name, null, null, "CORRECT", datasets.getOrDefault(name, nobody())));
    }
    return items;
  }

  /**
   * A dataset about one person, who is in the US.
   *
   * @param column identifies the person
   * @param trigger supplies a date
   */
  public static Map<String, Object> person(
      String column, String identifier, Map<String, Object> trigger) {
    return Map.of(
        "kind",
        "CONTACT",
        "subjects",
        List.of(Map.of("path", List.of(), "column", column, "identifier", identifier)),
        "jurisdiction",
        Map.of("path", List.of(), "fixed", "US"),
        "triggers",
        List.of(trigger),
        "consents",
        List.of(),
        "clear",
        List.of("controller", "softDelete"));
  }

  /** A date of the record itself, in UTC. */
  public static Map<String, Object> date(String trigger, String column) {
    return Map.of(
        "trigger",
        trigger,
        "path",
        List.of(),
        "column",
        column,
        "aggregate",
        "NONE",
        "filters",
        List.of(),
        "direction",
        "PERSON",
        "zone",
        "UTC");
  }

  private Map<String, Object> relation(JsonNode relation) {
    String id = relation.path("id").asText();
    boolean declared = relation.path("origin").asText().equals("DECLARED");
    if (!declared && !undeclared.contains(id)) {
      return item("RELATION", null, null, id, "REJECT", null);
    }
    String role = dependents.contains(id) ? "DEPENDENT" : "REFERENCE";
    return item("RELATION", null, null, id, "CORRECT", Map.of("role", role));
  }

  private Map<String, Object> field(String dataset, String field) {
    String category = categories.getOrDefault(dataset, Map.of()).get(field);
    return category == null
        ? item("FIELD", dataset, field, null, "REJECT", null)
        : item("FIELD", dataset, field, null, "CORRECT", Map.of("category", category));
  }

  private static Map<String, Object> nobody() {
    return Map.of(
        "kind", "REFERENCE_DATA",
        "subjects", List.of(),
        "triggers", List.of(),
        "consents", List.of(),
        "clear", List.of("jurisdiction", "controller", "softDelete"));
  }

  private static Map<String, Object> item(
      String target, String dataset, String field, String relation, String action, Object value) {
    Map<String, Object> item = new HashMap<>();
    item.put("target", target);
    item.put("dataset", dataset);
    item.put("field", field);
    item.put("relation", relation);
    item.put("action", action);
    item.put("value", value);
    return item;
  }
}
