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
 * where it did before, or where it is itself as tight.
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
        .filter(rule -> !displacedBefore(known.get(rule.id()), rule) && !asTight(rule))
        .toList();
  }

  private static boolean displaces(Rule specific, Rule general) {
    return !specific.law()
        && specific.kind() == general.kind()
        && specific.endsActiveUse() == general.endsActiveUse()
        && Objects.equals(specific.condition(), general.condition())
        && specific.scope().moreSpecificThan(general.scope());
  }

  /** Wherever it takes the place now, it did so before. */
  private boolean displacedBefore(Rule former, Rule rule) {
    return former != null
        && displaces(former, was)
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

  private boolean asTight(Rule rule) {
    Tightening step = new Tightening(is, rule);
    return Ends.asTight(is, rule)
        && step.disposition()
        && step.technique()
        && Objects.equals(is.notice(), rule.notice())
        && Objects.equals(is.handOver(), rule.handOver());
  }
}
