package io.tenure.policy.domain.check;

import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a rule, taken by itself, can act on any record at all. */
record ActingChecks(Rule rule, String place, LocalDate today) {

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    if (rule.validTo() != null && rule.validTo().isBefore(today)) {
      never(findings, ".validTo", "Its validity is over: remove it, or let it last longer.");
    }
    Set<String> present = new HashSet<>();
    Set<String> absent = new HashSet<>();
    parts(rule.condition())
        .forEach(
            part -> {
              switch (part) {
                case Condition.TriggerPresent c -> present.add(c.trigger());
                case Condition.TriggerAbsent c -> absent.add(c.trigger());
                case Condition.NoValidConsent _, Condition.All _, Condition.Any _ -> {}
              }
            });
    if (present.stream().anyMatch(absent::contains)) {
      never(
          findings,
          ".condition",
          "It asks for an event that is there and is not: keep one of the two.");
    }
    if (rule.kind() != null && !rule.minimum() && endsNever(absent)) {
      never(
          findings,
          ".end",
          "A maximum without an end for any record disposes of nothing: name an event that can happen.");
    }
    return findings;
  }

  /** A maximum that waits for what its own condition excludes, or that has no end at all. */
  private boolean endsNever(Set<String> absent) {
    return switch (rule.end()) {
      case EndExpression.Never _ -> true;
      case EndExpression.PeriodAfter e -> e.purposes().isEmpty() && absent.contains(e.trigger());
      case EndExpression.PeriodBefore e -> absent.contains(e.trigger());
      case null, default -> false;
    };
  }

  private static Stream<Condition> parts(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.of() == null ? Stream.empty() : all.of().stream().flatMap(ActingChecks::parts);
    }
    return Stream.ofNullable(condition);
  }

  private void never(List<Finding> findings, String below, String message) {
    findings.add(Finding.warning(Code.RULE_NEVER_ACTS, rule.id(), place + below, message));
  }
}
