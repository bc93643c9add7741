package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause;
import io.tenure.plan.EndExpression;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.rule.EndResolution;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns a rule into the clause that it is for the records of one profile.
 *
 * @param ends by rule id, each settled once for all records
 */
record ClauseFactory(PolicyEdition policy, Profile profile, Map<String, EndExpression> ends) {

  ClauseFactory(PolicyEdition policy, Profile profile) {
    this(policy, profile, new ConcurrentHashMap<>());
  }

  /** One clause for each of its steps. */
  List<Clause> clauses(Rule rule) {
    return rule.steps().stream().map(this::clause).toList();
  }

  private Clause clause(Rule rule) {
    return new Clause(
        rule.id(),
        rule.kind(),
        rule.basis(),
        end(rule),
        rule.disposition(),
        rule.technique(),
        rule.condition(),
        rule.minimum() && ErasureGround.valid(rule, policy, profile),
        RuleSelection.obligations(rule, policy).stream()
            .map(o -> new Clause.Citation(o.id(), o.citation(), o.confidence()))
            .toList());
  }

  EndExpression end(Rule rule) {
    EndExpression known = ends.get(rule.id());
    return known != null ? known : ends.computeIfAbsent(rule.id(), _ -> resolved(rule));
  }

  private EndExpression resolved(Rule rule) {
    return new EndResolution(
            rule.zone(), policy.content().fiscalYearEnds(profile.controllerJurisdiction()))
        .resolve(rule.end());
  }
}
