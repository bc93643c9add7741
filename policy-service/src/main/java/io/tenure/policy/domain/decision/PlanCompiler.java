package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.FieldGroup;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compiles a policy version for a profile: everything that does not depend on the single record is
 * settled here (scope, validity, specificity, zones, fiscal years), the rest becomes clauses.
 */
public final class PlanCompiler {

  private PlanCompiler() {}

  /**
   * The plan for all records of the profile.
   *
   * @param asOf the moment of the question; decides which rules are in force
   */
  public static RetentionPlan compile(PolicyEdition policy, Profile profile, Instant asOf) {
    List<Rule> candidates =
        policy.rules().candidates(profile).stream()
            .filter(rule -> RuleSelection.inForce(rule, policy, asOf))
            .filter(rule -> RuleSelection.binds(rule, policy, profile))
            .toList();
    ClauseFactory factory = new ClauseFactory(policy, profile);
    Map<List<String>, List<String>> fieldsByRules =
        profile.fields().stream()
            .collect(
                Collectors.groupingBy(
                    field -> acting(candidates, profile, field).stream().map(Rule::id).toList(),
                    () -> new TreeMap<>(Comparator.comparing(List::toString)),
                    Collectors.mapping(ProfileField::name, Collectors.toList())));
    Map<String, List<Clause>> clauses =
        candidates.stream().collect(Collectors.toMap(Rule::id, factory::clauses));
    List<FieldGroup> groups =
        fieldsByRules.entrySet().stream()
            .map(entry -> group(entry.getValue(), entry.getKey(), clauses))
            .sorted(Comparator.comparing(FieldGroup::id))
            .toList();
    return new RetentionPlan(
        profile, policy.versionId(), policy.digest(), PlanJson.planDigest(groups), groups);
  }

  private static List<Rule> acting(List<Rule> candidates, Profile profile, ProfileField field) {
    List<Rule> matching =
        candidates.stream().filter(rule -> RuleSelection.covers(rule, profile, field)).toList();
    return matching.stream()
        .filter(rule -> RuleSelection.moreSpecific(rule, matching).isEmpty())
        .toList();
  }

  private static FieldGroup group(
      List<String> fields, List<String> rules, Map<String, List<Clause>> clauses) {
    List<Clause> minimums = ofKind(Clause.RuleKind.MINIMUM, rules, clauses);
    List<Clause> maximums = ofKind(Clause.RuleKind.MAXIMUM, rules, clauses);
    return new FieldGroup(
        PlanJson.groupId(minimums, maximums),
        fields.stream().sorted().toList(),
        minimums,
        maximums);
  }

  private static List<Clause> ofKind(
      Clause.RuleKind kind, List<String> rules, Map<String, List<Clause>> clauses) {
    return rules.stream()
        .flatMap(rule -> clauses.get(rule).stream())
        .filter(clause -> clause.kind() == kind)
        .toList();
  }
}
