package io.tenure.policy.domain.diff;

import io.tenure.policy.domain.rule.Rule;
import java.util.List;

/**
 * What became of one rule.
 *
 * @param aspects in which it changed; empty for a rule that is new or gone
 * @param before null for a new rule
 * @param after null for a rule that is gone
 */
public record RuleChange(
    String id, ChangeKind kind, List<Aspect> aspects, Rule before, Rule after) {

  static RuleChange added(Rule rule) {
    return new RuleChange(rule.id(), ChangeKind.ADDED, List.of(), null, rule);
  }

  static RuleChange removed(Rule rule) {
    return new RuleChange(rule.id(), ChangeKind.REMOVED, List.of(), rule, null);
  }

  static RuleChange changed(List<Aspect> aspects, Rule before, Rule after) {
    return new RuleChange(after.id(), ChangeKind.CHANGED, aspects, before, after);
  }
}
