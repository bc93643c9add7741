package io.tenure.policy.domain.decision;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which rules speak about a field on a day, and which of them give way to a more specific one. */
public final class RuleSelection {

  private RuleSelection() {}

  /**
   * Whether the scope covers the field. A jurisdiction that is not known keeps: minimums are taken
   * to cover it, maximums not.
   */
  static boolean covers(Rule rule, Profile profile, ProfileField field) {
    return rule.scope().covers(profile, rule.minimum()) && rule.scope().covers(field);
  }

  /**
   * Whether the rule is valid on the day of the question, in its own zone: within its own validity
   * and, for law, with at least one of its obligations in force.
   */
  public static boolean inForce(Rule rule, PolicyEdition policy, Instant asOf) {
    LocalDate day = asOf.atZone(rule.zone()).toLocalDate();
    if (rule.validFrom() != null && day.isBefore(rule.validFrom())) {
      return false;
    }
    if (rule.validTo() != null && day.isAfter(rule.validTo())) {
      return false;
    }
    List<Obligation> obligations = obligations(rule, policy);
    return !rule.law()
        || obligations.isEmpty()
        || obligations.stream().anyMatch(o -> o.inForceOn(day));
  }

  /**
   * The more specific business rule to which this one gives way: same kind, same condition (mostly
   * none), narrower scope. Rules of different conditions speak about different records and stand
   * side by side. Law never gives way, nor does anything give way to it here.
   */
  static Optional<Rule> moreSpecific(Rule rule, Collection<Rule> matching) {
    if (rule.law()) {
      return Optional.empty();
    }
    return matching.stream()
        .filter(other -> !other.law() && other.kind() == rule.kind())
        .filter(other -> Objects.equals(other.condition(), rule.condition()))
        .filter(other -> other.scope().moreSpecificThan(rule.scope()))
        .min(java.util.Comparator.comparing(Rule::id));
  }

  static List<Obligation> obligations(Rule rule, PolicyEdition policy) {
    return rule.obligations().stream()
        .flatMap(id -> policy.catalogue().obligation(id).stream())
        .map(listed -> listed.obligation())
        .toList();
  }
}
