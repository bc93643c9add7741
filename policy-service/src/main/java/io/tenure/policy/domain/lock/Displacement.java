package io.tenure.policy.domain.lock;

import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A more specific business rule takes the place of a general one. Of a locked one it may do so only
 * where it is itself as tight, or where it did so before without being as tight: one that was as
 * tight stays so, or a lock could be left in two steps.
 */
record Displacement(Rule was, Rule is, PolicyContent before, PolicyContent after, Binding binding) {

  /** The rules that would take the place of the locked one without being as tight. */
  List<Rule> looser() {
    if (was.law()) {
      return List.of();
    }
    Map<String, Rule> known =
        before.rules().stream()
            .collect(Collectors.toMap(Rule::id, Function.identity(), (one, _) -> one));
    return after.rules().stream()
        .filter(rule -> !rule.id().equals(is.id()) && displaces(rule, is))
        .filter(rule -> !asTight(is, rule) && !looserBefore(known.get(rule.id()), rule))
        .toList();
  }

  private static boolean displaces(Rule specific, Rule general) {
    return !specific.law()
        && specific.kind() == general.kind()
        && specific.endsActiveUse() == general.endsActiveUse()
        && Objects.equals(specific.condition(), general.condition())
        && specific.scope().moreSpecificThan(general.scope());
  }

  /** Wherever it takes the place now, it did so before, and was not as tight then. */
  private boolean looserBefore(Rule former, Rule rule) {
    return former != null
        && displaces(former, was)
        && !asTight(was, former)
        && rule.scope().within(former.scope())
        && rule.zone().equals(former.zone())
        && forTheSame(former, rule)
        && (former.validFrom() == null
            || (rule.validFrom() != null && !rule.validFrom().isBefore(former.validFrom())))
        && withinLast(rule.validTo(), former.validTo());
  }

  /** Both act for the same controllers, as far as conditions and facts of controllers say. */
  private boolean forTheSame(Rule former, Rule rule) {
    return former.appliesIf() == null
        || (former.appliesIf().equals(rule.appliesIf()) && !binding.otherwise(rule));
  }

  private static boolean withinLast(LocalDate to, LocalDate former) {
    return former == null || (to != null && !to.isAfter(former));
  }

  private static boolean asTight(Rule general, Rule specific) {
    Tightening step = new Tightening(general, specific);
    return Ends.asTight(general, specific)
        && step.disposition()
        && step.technique()
        && Objects.equals(general.notice(), specific.notice())
        && Objects.equals(general.handOver(), specific.handOver());
  }
}
