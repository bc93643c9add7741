package io.tenure.policy.domain.lock;

import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A version whose locks bind those that follow it.
 *
 * @param shown what to call it in messages, such as "version 3, which is in effect"
 */
public record Held(String shown, PolicyContent content) {

  /** The locked rules that may still act: one whose validity is over binds nobody any more. */
  List<Rule> locked(Instant moment) {
    return content.rules().stream()
        .filter(Rule::locked)
        .filter(rule -> rule.validTo() == null || !rule.validTo().isBefore(today(rule, moment)))
        .toList();
  }

  private static LocalDate today(Rule rule, Instant moment) {
    return moment.atZone(rule.zone()).toLocalDate();
  }
}
