package io.tenure.policy.domain.decision;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.organisation.Applicability.Answer;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.organisation.Organisation;
import io.tenure.policy.domain.rule.PolicyContent;
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
   * Whether the scope covers the field. What is not known keeps: minimums are taken to cover it,
   * maximums not.
   */
  static boolean covers(Rule rule, Profile profile, ProfileField field) {
    return rule.scope().covers(profile, field, rule.minimum());
  }

  /**
   * Whether the rule is one for the profile's controller: by its own condition, and for law because
   * at least one of its obligations may bind it. What was not stated about the controller keeps in
   * a rule's own condition; a statute that was adopted acts until it is known not to bind.
   */
  public static boolean binds(Rule rule, PolicyEdition policy, Profile profile) {
    return binds(rule, policy.bindings(), policy.content(), profile.controllerJurisdiction());
  }

  /**
   * The same by jurisdiction of the controller. Where several controllers sit there, it is not
   * known which one answers for a record: a minimum acts if it is one for any of them, a maximum
   * only if it is one for all.
   */
  public static boolean binds(
      Rule rule, Bindings bindings, PolicyContent content, String jurisdiction) {
    List<Organisation> there = content.organisations(jurisdiction);
    if (there.isEmpty()) {
      return binds(rule, bindings, Organisation.UNKNOWN);
    }
    return rule.minimum()
        ? there.stream().anyMatch(organisation -> binds(rule, bindings, organisation))
        : there.stream().allMatch(organisation -> binds(rule, bindings, organisation));
  }

  /** Whether the rule is one for this organisation. */
  public static boolean binds(Rule rule, PolicyEdition policy, Organisation organisation) {
    return binds(rule, policy.bindings(), organisation);
  }

  /** The same, by whom the obligations of a catalogue bind. */
  public static boolean binds(Rule rule, Bindings bindings, Organisation organisation) {
    if (rule.appliesIf() != null) {
      Answer answer = rule.appliesIf().of(organisation);
      if (answer == Answer.NO || (answer == Answer.UNKNOWN && !rule.minimum())) {
        return false;
      }
    }
    return !rule.law()
        || rule.obligations().isEmpty()
        || rule.obligations().stream().anyMatch(id -> bindings.mayBind(id, organisation));
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
   * side by side, and so do the end of active use and what happens at the end. Law never gives way,
   * nor does anything give way to it here.
   */
  static Optional<Rule> moreSpecific(Rule rule, Collection<Rule> matching) {
    if (rule.law()) {
      return Optional.empty();
    }
    return matching.stream()
        .filter(other -> !other.law() && other.kind() == rule.kind())
        .filter(other -> other.endsActiveUse() == rule.endsActiveUse())
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
