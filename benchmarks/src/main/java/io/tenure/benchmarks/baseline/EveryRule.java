package io.tenure.benchmarks.baseline;

import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Clause.Stage;
import io.tenure.plan.End;
import io.tenure.plan.EndEvaluator;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.RuleSelection;
import io.tenure.policy.domain.rule.DataCategory;
import io.tenure.policy.domain.rule.EndResolution;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The decision as one would write it down first: for each field of each record, look at every rule
 * of the policy. Says until when a field has to stay, and when each stage of its maximums is over,
 * and nothing else. It knows the limits and ends that generated policies use, and none of the
 * others: no hand-over, no fiscal year.
 */
public final class EveryRule {
  private final PolicyEdition policy;
  private final Instant asOf;

  public EveryRule(PolicyEdition policy, Instant asOf) {
    this.policy = policy;
    this.asOf = asOf;
  }

  /**
   * When a field may go, and what has to happen to it when.
   *
   * @param retainUntil null where nothing keeps it, or nobody knows how long
   * @param restrictFrom null where nothing ends its active use
   * @param reviewFrom null where nobody has to look
   * @param disposeFrom null where nothing ends its storage
   */
  public record Ends(
      Instant retainUntil,
      boolean retainOpen,
      Instant restrictFrom,
      Instant reviewFrom,
      Instant disposeFrom) {}

  /** By name of the field. */
  public Map<String, Ends> decide(Profile profile, Facts facts) {
    Map<String, Ends> ends = new HashMap<>();
    for (ProfileField field : profile.fields()) {
      ends.put(field.name(), decide(profile, field, facts));
    }
    return ends;
  }

  private Ends decide(Profile profile, ProfileField field, Facts facts) {
    List<Rule> matching = new ArrayList<>();
    for (Rule rule : policy.content().rules()) {
      if (covers(rule, profile, field)
          && RuleSelection.inForce(rule, policy, asOf)
          && RuleSelection.binds(rule, policy, profile)) {
        matching.add(rule);
      }
    }
    List<Rule> all = List.copyOf(matching);
    matching.removeIf(rule -> givesWay(rule, all));
    Instant limit = first(matching.stream().filter(Rule::law).toList(), Stage.REMOVE, facts);
    Instant until = null;
    boolean open = false;
    for (Rule rule : matching) {
      if (rule.kind() == RuleKind.MINIMUM && EndEvaluator.holds(rule.condition(), facts)) {
        Instant end = end(rule, facts);
        if (!rule.law() && limit != null && (end == null || end.isAfter(limit))) {
          end = limit;
        }
        open |= end == null;
        until = end != null && (until == null || end.isAfter(until)) ? end : until;
      }
    }
    return new Ends(
        until,
        open,
        first(matching, Stage.RESTRICT, facts),
        first(matching, Stage.REVIEW, facts),
        first(matching, Stage.REMOVE, facts));
  }

  private Instant first(List<Rule> rules, Stage stage, Facts facts) {
    Instant first = null;
    for (Rule rule : rules) {
      if (rule.kind() == RuleKind.MAXIMUM
          && Stage.of(rule.disposition()) == stage
          && EndEvaluator.holds(rule.condition(), facts)) {
        Instant end = end(rule, facts);
        first = end != null && (first == null || end.isBefore(first)) ? end : first;
      }
    }
    return first;
  }

  private Instant end(Rule rule, Facts facts) {
    End end =
        EndEvaluator.evaluate(
            new EndResolution(rule.zone(), List.of()).resolve(rule.end()), facts, End.OPEN);
    return end instanceof End.At(Instant at) ? at : null;
  }

  private static boolean covers(Rule rule, Profile profile, ProfileField field) {
    return anyCovers(rule.scope().subjectJurisdictions(), profile.subjectJurisdiction())
        && anyCovers(rule.scope().controllerJurisdictions(), profile.controllerJurisdiction())
        && rule.scope().datasetKinds().contains(profile.datasetKind())
        && rule.scope().categories().stream()
            .anyMatch(above -> DataCategory.covers(above, field.category()));
  }

  private static boolean anyCovers(List<String> codes, String code) {
    return codes.isEmpty() || codes.stream().anyMatch(above -> Jurisdiction.covers(above, code));
  }

  private static boolean givesWay(Rule rule, List<Rule> matching) {
    return !rule.law()
        && matching.stream()
            .anyMatch(
                other ->
                    !other.law()
                        && other.kind() == rule.kind()
                        && other.endsActiveUse() == rule.endsActiveUse()
                        && Objects.equals(other.condition(), rule.condition())
                        && other.scope().moreSpecificThan(rule.scope()));
  }
}
