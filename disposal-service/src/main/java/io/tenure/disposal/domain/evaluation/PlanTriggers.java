package io.tenure.disposal.domain.evaluation;

import io.tenure.plan.Clause;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.RetentionPlan;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which triggers a plan asks about. */
public final class PlanTriggers {

  private PlanTriggers() {}

  /** Those from which its clauses compute an end. */
  public static Set<String> ofEnds(RetentionPlan plan) {
    Set<String> named = new TreeSet<>();
    clauses(plan).forEach(clause -> collect(clause.end(), named));
    return named;
  }

  /** Those whose presence decides whether a clause acts. */
  public static Set<String> ofConditions(RetentionPlan plan) {
    Set<String> named = new TreeSet<>();
    clauses(plan).forEach(clause -> collect(clause.condition(), named));
    return named;
  }

  private static Stream<Clause> clauses(RetentionPlan plan) {
    return plan.groups().stream()
        .flatMap(group -> Stream.concat(group.minimums().stream(), group.maximums().stream()));
  }

  private static void collect(EndExpression end, Set<String> into) {
    switch (end) {
      case EndExpression.PeriodAfter e -> {
        if (e.trigger() != null) {
          into.add(e.trigger());
        }
      }
      case EndExpression.PeriodBefore e -> into.add(e.trigger());
      case EndExpression.Earliest e -> e.of().forEach(each -> collect(each, into));
      case EndExpression.Latest e -> e.of().forEach(each -> collect(each, into));
      case EndExpression.OnDate _, EndExpression.AfterRetention _, EndExpression.Never _ -> {}
    }
  }

  private static void collect(Condition condition, Set<String> into) {
    switch (condition) {
      case null -> {}
      case Condition.TriggerPresent c -> into.add(c.trigger());
      case Condition.TriggerAbsent c -> into.add(c.trigger());
      case Condition.All c -> c.of().forEach(each -> collect(each, into));
      case Condition.Any c -> c.of().forEach(each -> collect(each, into));
      case Condition.NoValidConsent _ -> {}
    }
  }
}
