package io.tenure.policy.domain.pack;

import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;

/**
 * Ready-made rules that ship with the product; a draft made from them may be changed freely.
 *
 * @param jurisdiction the country, subdivision or {@code EU} whose law the rules follow; null for a
 *     pack of business rules and for one that is put together from others
 */
public record Pack(
    String name,
    String title,
    String description,
    String jurisdiction,
    List<Controller> controllers,
    List<Rule> rules) {

  public Pack {
    controllers = controllers == null ? List.of() : List.copyOf(controllers);
    rules = List.copyOf(rules);
  }

  /** What a draft made from the pack starts with. */
  public PolicyContent content() {
    return new PolicyContent(rules, controllers, List.of());
  }
}
