package io.tenure.policy.store.resource;

import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;
import java.util.Map;

/**
 * A pack as it is written: with rules of its own, or put together from parts.
 *
 * @param parts rules of this and of other files in the order they take in the pack; null where the
 *     pack consists of its own rules
 */
record PackFile(
    String name,
    String title,
    String description,
    String jurisdiction,
    List<Controller> controllers,
    List<Part> parts,
    List<Rule> rules) {

  /** Some rules of a file, by id. */
  record Part(String pack, List<String> rules) {

    List<Rule> from(Map<String, PackFile> files) {
      return rules.stream().map(id -> files.get(pack).rule(id)).toList();
    }
  }

  /**
   * @throws IllegalStateException where a part names what no file has
   */
  Pack pack(Map<String, PackFile> files) {
    List<Rule> all =
        parts == null ? rules : parts.stream().flatMap(part -> part.from(files).stream()).toList();
    return new Pack(name, title, description, jurisdiction, controllers, all);
  }

  private Rule rule(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the pack " + name + " has no rule " + id));
  }
}
