package io.tenure.policy.cli.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What differs between two policies, member by member. Rules are the same rule where their id is
 * the same, controllers where their key is.
 *
 * @param added ids with their titles
 * @param removed ids with their titles
 * @param changed members by id of the rule
 * @param around what differs outside of the rules
 * @param orderOnly whether nothing but the order of the rules differs
 */
public record PolicyDiff(
    Map<String, String> added,
    Map<String, String> removed,
    Map<String, List<Change>> changed,
    List<Change> around,
    boolean orderOnly) {

  private static final JsonMapper JSON = PlanJson.mapper();

  /**
   * A member with its two values as JSON.
   *
   * @param before null where there was none
   * @param after null where there is none
   */
  public record Change(String member, String before, String after) {}

  /** What has to be done to the first one to make it the second one. */
  public static PolicyDiff of(PolicyContent before, PolicyContent after) {
    Map<String, JsonNode> old = byKey(before.rules(), rule -> rule.id());
    Map<String, JsonNode> now = byKey(after.rules(), rule -> rule.id());
    Map<String, List<Change>> changed = new LinkedHashMap<>();
    now.forEach(
        (id, rule) -> {
          List<Change> changes = old.containsKey(id) ? changes("", old.get(id), rule) : List.of();
          if (!changes.isEmpty()) {
            changed.put(id, changes);
          }
        });
    List<Change> around = around(before, after);
    Map<String, String> added = titles(now, old);
    Map<String, String> removed = titles(old, now);
    boolean same = added.isEmpty() && removed.isEmpty() && changed.isEmpty() && around.isEmpty();
    return new PolicyDiff(added, removed, changed, around, same && !before.equals(after));
  }

  /** Whether both say the same, in the same order. */
  public boolean none() {
    return added.isEmpty()
        && removed.isEmpty()
        && changed.isEmpty()
        && around.isEmpty()
        && !orderOnly;
  }

  private static List<Change> around(PolicyContent before, PolicyContent after) {
    Map<String, JsonNode> old = byKey(before.controllers(), c -> "controllers." + c.key());
    Map<String, JsonNode> now = byKey(after.controllers(), c -> "controllers." + c.key());
    old.put("triggers", JSON.valueToTree(before.triggers()));
    now.put("triggers", JSON.valueToTree(after.triggers()));
    List<Change> changes = new ArrayList<>();
    TreeSet<String> all = new TreeSet<>(old.keySet());
    all.addAll(now.keySet());
    all.forEach(key -> changes.addAll(changes(key, old.get(key), now.get(key))));
    return changes;
  }

  private static List<Change> changes(String prefix, JsonNode before, JsonNode after) {
    Map<String, String> old = new TreeMap<>();
    Map<String, String> now = new TreeMap<>();
    flatten(prefix, before, old);
    flatten(prefix, after, now);
    TreeSet<String> members = new TreeSet<>(old.keySet());
    members.addAll(now.keySet());
    return members.stream()
        .filter(member -> !String.valueOf(old.get(member)).equals(String.valueOf(now.get(member))))
        .map(member -> new Change(member, old.get(member), now.get(member)))
        .toList();
  }

  /** Leaves by their path; a list of plain values is one leaf, nulls and empty lists are none. */
  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node == null || node.isNull() || (node.isArray() && node.isEmpty())) {
      return;
    }
    if (node.isObject()) {
      node.properties()
          .forEach(
              e ->
                  flatten(
                      path.isEmpty() ? e.getKey() : path + "." + e.getKey(), e.getValue(), into));
    } else if (node.isArray() && node.get(0).isContainerNode()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "[" + i + "]", node.get(i), into);
      }
    } else {
      into.put(path, node.toString());
    }
  }

  private static <T> Map<String, JsonNode> byKey(List<T> values, Function<T, String> key) {
    Map<String, JsonNode> nodes = new LinkedHashMap<>();
    values.forEach(value -> nodes.put(key.apply(value), JSON.valueToTree(value)));
    return nodes;
  }

  private static Map<String, String> titles(
      Map<String, JsonNode> these, Map<String, JsonNode> without) {
    return these.entrySet().stream()
        .filter(e -> !without.containsKey(e.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> e.getValue().path("title").asText(""),
                (a, _) -> a,
                LinkedHashMap::new));
  }
}
