package io.tenure.policy.domain.schedule;

import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.RuleSelection;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The rules of a version that may act on data of one controller at a moment. */
final class ActingRules {

  private ActingRules() {}

  /** By id. */
  static List<Rule> of(PolicyEdition edition, Controller controller, Instant moment) {
    return edition.content().rules().stream()
        .filter(rule -> concerns(rule, controller.jurisdiction()))
        .filter(rule -> RuleSelection.inForce(rule, edition, moment))
        .filter(rule -> RuleSelection.binds(rule, edition, controller.organisation()))
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  /** A rule for a part of the controller's country concerns it too. */
  private static boolean concerns(Rule rule, String seat) {
    List<String> wanted = rule.scope().controllerJurisdictions();
    return wanted.isEmpty()
        || wanted.stream()
            .anyMatch(code -> Jurisdiction.covers(code, seat) || Jurisdiction.covers(seat, code));
  }
}
