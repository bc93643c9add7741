package io.tenure.disposal.domain.evaluation;

import io.tenure.plan.Clause;
import io.tenure.plan.EndEvaluator;
import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.FieldGroup;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plan says of a record some of whose events are known but lie ahead. They count as instants
 * from which ends are computed, and are not there yet for conditions that ask whether something has
 * happened: a duty that holds while a contract runs holds until it has ended, also when the end is
 * known.
 */
public final class RecordOutcomes {

  private RecordOutcomes() {}

  /** One outcome for each group of the plan. */
  public static List<GroupOutcome> of(RetentionPlan plan, Facts facts, Set<String> ahead) {
    return plan.groups().stream()
        .map(group -> PlanInterpreter.apply(acting(group, facts, ahead), facts))
        .toList();
  }

  /** The group with the clauses that act, whose conditions are dealt with. */
  public static FieldGroup acting(FieldGroup group, Facts facts, Set<String> ahead) {
    if (ahead.isEmpty()) {
      return group;
    }
    Facts happened = happened(facts, ahead);
    return new FieldGroup(
        group.id(),
        group.fields(),
        acting(group.minimums(), happened),
        acting(group.maximums(), happened));
  }

  /** The facts without what lies ahead. */
  public static Facts happened(Facts facts, Set<String> ahead) {
    Map<String, Instant> triggers = new HashMap<>(facts.triggers());
    triggers.keySet().removeAll(ahead);
    return new Facts(triggers, facts.consents());
  }

  private static List<Clause> acting(List<Clause> clauses, Facts happened) {
    return clauses.stream()
        .filter(clause -> EndEvaluator.holds(clause.condition(), happened))
        .map(RecordOutcomes::unconditional)
        .toList();
  }

  private static Clause unconditional(Clause clause) {
    return new Clause(
        clause.ruleId(),
        clause.kind(),
        clause.basis(),
        clause.end(),
        clause.disposition(),
        clause.technique(),
        null,
        clause.beatsErasureRequest(),
        clause.citations());
  }
}
