package io.tenure.policy.domain.lock;

import io.tenure.policy.domain.decision.RuleSelection;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Facts about the controllers decide for whom a rule acts: by which law binds them, and by the
 * rule's own condition. Nobody gets rid of a locked rule by stating other facts.
 *
 * @param changed every sort of jurisdiction of which another organisation, or another state of
 *     knowledge, answers now
 */
record Binding(Bindings bindings, PolicyContent before, PolicyContent after, List<String> changed) {

  static Binding of(Bindings bindings, PolicyContent before, PolicyContent after) {
    return new Binding(
        bindings,
        before,
        after,
        Calendars.codes(before, after)
            .filter(code -> !before.organisations(code).equals(after.organisations(code)))
            .toList());
  }

  /** Places of what says that the rule no longer acts for somebody for whom it did. */
  List<String> released(Rule rule) {
    return changed(rule)
        .filter(code -> binds(rule, before, code))
        .map(this::place)
        .distinct()
        .toList();
  }

  /** Whether the rule acts for others than it did. */
  boolean otherwise(Rule rule) {
    return changed(rule).findAny().isPresent();
  }

  /** Whether the rule acts for more controllers than it did, and for none less. */
  boolean onlyMore(Rule rule) {
    return otherwise(rule) && released(rule).isEmpty();
  }

  private Stream<String> changed(Rule rule) {
    List<String> wanted = rule.scope().controllerJurisdictions();
    return changed.stream()
        .filter(
            code ->
                wanted.isEmpty()
                    || wanted.stream().anyMatch(each -> Jurisdiction.covers(each, code)))
        .filter(code -> binds(rule, before, code) != binds(rule, after, code));
  }

  private boolean binds(Rule rule, PolicyContent content, String code) {
    return RuleSelection.binds(rule, bindings, content, code);
  }

  private String place(String code) {
    return after
        .controller(code)
        .map(controller -> "controllers[" + after.controllers().indexOf(controller) + "].facts")
        .orElse("controllers");
  }
}
