package io.tenure.disposal.domain.due;

import io.tenure.plan.Clause;
import io.tenure.plan.Clause.Basis;
import io.tenure.plan.End;
import io.tenure.plan.EndEvaluator;
import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.RetentionPlan.FieldGroup;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The date that each rule of a group computes for a record by itself, for explanations. */
public final class RuleEnds {

  private RuleEnds() {}

  /** A rule with its own end; null where it is open, lacks its trigger or does not act. */
  public record RuleEnd(Clause clause, boolean acts, Instant end) {}

  /** Minimums first, in the plan's order. */
  public static List<RuleEnd> of(FieldGroup group, Facts facts) {
    List<Clause> byLaw = group.minimums().stream().filter(c -> c.basis() == Basis.LAW).toList();
    End kept = retention(PlanInterpreter.apply(group, facts));
    End keptByLaw =
        retention(
            PlanInterpreter.apply(
                new FieldGroup(group.id(), group.fields(), byLaw, List.of()), facts));
    return Stream.concat(group.minimums().stream(), group.maximums().stream())
        .map(
            clause -> {
              boolean acts = EndEvaluator.holds(clause.condition(), facts);
              End end =
                  EndEvaluator.evaluate(
                      clause.end(), facts, clause.basis() == Basis.LAW ? keptByLaw : kept);
              return new RuleEnd(
                  clause, acts, acts && end instanceof End.At(Instant at) ? at : null);
            })
        .toList();
  }

  private static End retention(GroupOutcome outcome) {
    return outcome.retainOpen() || outcome.retainUntil() == null
        ? End.OPEN
        : new End.At(outcome.retainUntil());
  }
}
