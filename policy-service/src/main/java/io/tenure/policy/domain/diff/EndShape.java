package io.tenure.policy.domain.diff;

import io.tenure.plan.EndExpression;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two ends that differ in nothing but one period: "10 years -> 8 years" is all there is to say. */
final class EndShape {

  private EndShape() {}

  /** The one period before and after; empty where more, or nothing, has changed. */
  static Optional<List<Period>> onlyPeriodChanged(EndExpression before, EndExpression after) {
    Set<Period> was = new HashSet<>();
    Set<Period> is = new HashSet<>();
    boolean alike = without(before, was).equals(without(after, is));
    if (!alike || was.size() != 1 || is.size() != 1 || was.equals(is)) {
      return Optional.empty();
    }
    return Optional.of(List.of(was.iterator().next(), is.iterator().next()));
  }

  private static EndExpression without(EndExpression end, Set<Period> periods) {
    return switch (end) {
      case EndExpression.PeriodAfter e ->
          new EndExpression.PeriodAfter(
              e.trigger(),
              e.anchor(),
              zero(e.period(), periods),
              e.zone(),
              e.fiscalYearEnds(),
              e.purposes());
      case EndExpression.PeriodBefore e ->
          new EndExpression.PeriodBefore(e.trigger(), zero(e.period(), periods), e.zone());
      case EndExpression.AfterRetention e ->
          new EndExpression.AfterRetention(zero(e.period(), periods), e.zone());
      case EndExpression.Earliest e ->
          new EndExpression.Earliest(all(e.of(), periods), e.missing());
      case EndExpression.Latest e -> new EndExpression.Latest(all(e.of(), periods), e.missing());
      case EndExpression.OnDate e -> e;
      case EndExpression.Never e -> e;
    };
  }

  private static List<EndExpression> all(List<EndExpression> operands, Set<Period> periods) {
    return operands.stream().map(operand -> without(operand, periods)).toList();
  }

  private static Period zero(Period period, Set<Period> into) {
    into.add(period);
    return Period.ZERO;
  }
}
