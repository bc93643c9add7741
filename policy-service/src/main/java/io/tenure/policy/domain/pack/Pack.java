package io.tenure.policy.domain.pack;

import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ready-made rules that ship with the product; a draft made from them may be changed freely.
 *
 * @param jurisdiction the country, subdivision or {@code EU} whose law the rules follow; null for a
 *     pack of business rules and for one that is put together from others
 * @param provenance by id, of the rules that the organisation added, amended or dropped; all others
 *     are as shipped
 */
public record Pack(
    String name,
    String title,
    String description,
    String jurisdiction,
    List<Controller> controllers,
    List<Rule> rules,
    Map<String, Provenance> provenance) {

  public Pack {
    controllers = controllers == null ? List.of() : List.copyOf(controllers);
    rules = List.copyOf(rules);
    provenance =
        provenance == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(provenance));
  }

  /** A pack as it is shipped. */
  public Pack(
      String name,
      String title,
      String description,
      String jurisdiction,
      List<Controller> controllers,
      List<Rule> rules) {
    this(name, title, description, jurisdiction, controllers, rules, Map.of());
  }

  /** The pack with what an organisation made of it. */
  public Pack amended(List<Rule> other, Map<String, Provenance> from) {
    return new Pack(name, title, description, jurisdiction, controllers, other, from);
  }

  /** Ids of the rules about which a person has to choose again. */
  public List<String> stale() {
    return provenance.entrySet().stream()
        .filter(entry -> entry.getValue().stale())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What a draft made from the pack starts with. */
  public PolicyContent content() {
    return new PolicyContent(rules, controllers, List.of());
  }
}
