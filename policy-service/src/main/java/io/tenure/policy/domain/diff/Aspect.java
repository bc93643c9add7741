package io.tenure.policy.domain.diff;

import io.tenure.policy.domain.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A part of a rule that may change by itself. */
public enum Aspect {
  TITLE(Rule::title),
  KIND(Rule::kind),
  BASIS(Rule::basis),
  SCOPE(Rule::scope),
  CONDITION(Rule::condition),
  END(Rule::end),
  ZONE(Rule::zone),
  DISPOSITION(Rule::disposition),
  TECHNIQUE(Rule::technique),
  NOTICE(Rule::notice),
  OBLIGATIONS(Rule::obligations),
  /** First and last day on which the rule acts. */
  VALIDITY(rule -> Arrays.asList(rule.validFrom(), rule.validTo())),
  JUSTIFICATION(Rule::justification),
  OWNER(Rule::owner),
  APPLIES_IF(Rule::appliesIf),
  HAND_OVER(Rule::handOver),
  REVIEW_STAGES(Rule::reviewStages),
  NEXT_REVIEW(Rule::nextReview),
  /** Whether later versions may only tighten it. */
  LOCKED(Rule::locked);

  private final Function<Rule, Object> part;

  Aspect(Function<Rule, Object> part) {
    this.part = part;
  }

  /** The aspects in which two rules in their normal form differ. */
  static List<Aspect> between(Rule before, Rule after) {
    return Arrays.stream(values())
        .filter(aspect -> !Objects.equals(aspect.part.apply(before), aspect.part.apply(after)))
        .toList();
  }
}
