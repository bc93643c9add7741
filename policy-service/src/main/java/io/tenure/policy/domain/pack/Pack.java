package io.tenure.policy.domain.pack;

import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;

/** A ready-made policy that ships with the product; a draft made from it may be changed freely. */
public record Pack(
    String name, String title, String description, List<Controller> controllers, List<Rule> rules) {

  public Pack {
    controllers = List.copyOf(controllers);
    rules = List.copyOf(rules);
  }

  /** What a draft made from the pack starts with. */
  public PolicyContent content() {
    return new PolicyContent(rules, controllers, List.of());
  }
}
