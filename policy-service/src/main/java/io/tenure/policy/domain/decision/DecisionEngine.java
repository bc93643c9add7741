package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause;
import io.tenure.plan.Facts;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The decision: which fields of a record must stay, until when, when they have to go, and why. One
 * pure function of policy, profile, facts and moment; no order of rules, fields or facts changes
 * it.
 */
public final class DecisionEngine {

  private DecisionEngine() {}

  /** The same, explained in English. */
  public static List<Decision> decide(
      PolicyEdition policy, Profile profile, Facts facts, Instant asOf, boolean erasureRequest) {
    return decide(policy, profile, facts, asOf, erasureRequest, Language.EN);
  }

  /**
   * One decision for each group of fields on which the same rules act, ordered by group id.
   *
   * @param asOf the moment of the question
   * @param erasureRequest whether the person has asked for erasure
   * @param language of the sentences; nothing else depends on it
   */
  public static List<Decision> decide(
      PolicyEdition policy,
      Profile profile,
      Facts facts,
      Instant asOf,
      boolean erasureRequest,
      Language language) {
    Map<List<Rule>, List<ProfileField>> groups = new LinkedHashMap<>();
    for (ProfileField field : profile.fields()) {
      groups.computeIfAbsent(covering(policy, profile, field), _ -> new ArrayList<>()).add(field);
    }
    Map<List<String>, GroupDecision> merged = new LinkedHashMap<>();
    groups.forEach(
        (covering, fields) -> {
          GroupDecision group = GroupDecision.of(policy, profile, covering, asOf);
          merged.merge(group.actingIds(), group.with(fields), GroupDecision::join);
        });
    return merged.values().stream()
        .map(group -> group.decide(facts, erasureRequest, language))
        .sorted(Comparator.comparing(Decision::groupId))
        .toList();
  }

  private static List<Rule> covering(PolicyEdition policy, Profile profile, ProfileField field) {
    return policy.content().rules().stream()
        .filter(rule -> RuleSelection.covers(rule, profile, field))
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  /** The id that the compiled plan gives to the group of these rules. */
  static String groupId(List<Rule> acting, ClauseFactory factory) {
    List<Clause> clauses = acting.stream().flatMap(rule -> factory.clauses(rule).stream()).toList();
    return PlanJson.groupId(
        clauses.stream().filter(c -> c.kind() == Clause.RuleKind.MINIMUM).toList(),
        clauses.stream().filter(c -> c.kind() == Clause.RuleKind.MAXIMUM).toList());
  }
}
