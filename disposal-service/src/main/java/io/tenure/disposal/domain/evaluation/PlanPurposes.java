package io.tenure.disposal.domain.evaluation;

import io.tenure.plan.Clause;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.RetentionPlan;
import java.util.List;
import java.util.TreeSet;

/** Which purposes the clauses of a plan ask about. */
public final class PlanPurposes {

  private PlanPurposes() {}

  /** Sorted, without repetition. */
  public static List<String> of(RetentionPlan plan) {
    TreeSet<String> named = new TreeSet<>();
    for (RetentionPlan.FieldGroup group : plan.groups()) {
      group.minimums().forEach(clause -> collect(clause, named));
      group.maximums().forEach(clause -> collect(clause, named));
    }
    return List.copyOf(named);
  }

  private static void collect(Clause clause, TreeSet<String> into) {
    collect(clause.end(), into);
    collect(clause.condition(), into);
  }

  private static void collect(EndExpression end, TreeSet<String> into) {
    switch (end) {
      case EndExpression.PeriodAfter e -> into.addAll(e.purposes());
      case EndExpression.Earliest e -> e.of().forEach(each -> collect(each, into));
      case EndExpression.Latest e -> e.of().forEach(each -> collect(each, into));
      case EndExpression.PeriodBefore _,
          EndExpression.OnDate _,
          EndExpression.AfterRetention _,
          EndExpression.Never _ -> {}
    }
  }

  private static void collect(Condition condition, TreeSet<String> into) {
    switch (condition) {
      case null -> {}
      case Condition.NoValidConsent c -> into.addAll(c.purposes());
      case Condition.All c -> c.of().forEach(each -> collect(each, into));
      case Condition.Any c -> c.of().forEach(each -> collect(each, into));
      case Condition.TriggerPresent _, Condition.TriggerAbsent _ -> {}
    }
  }
}
