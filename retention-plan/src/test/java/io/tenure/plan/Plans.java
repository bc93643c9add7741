package io.tenure.plan;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.EndExpression.PeriodAfter;
import io.tenure.plan.RetentionPlan.FieldGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Short forms for the tests of this package. */
final class Plans {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private Plans() {}

  static PeriodAfter after(String trigger, String period) {
    return after(trigger, period, Anchor.EVENT);
  }

  static PeriodAfter after(String trigger, String period, Anchor anchor) {
    return new PeriodAfter(trigger, anchor, Period.parse(period), BERLIN, null, null);
  }

  static Clause minimum(String id, Basis basis, EndExpression end) {
    return new Clause(id, RuleKind.MINIMUM, basis, end, null, null, null, true, null);
  }

  static Clause maximum(String id, Basis basis, EndExpression end) {
    return maximum(id, basis, end, null);
  }

  static Clause maximum(String id, Basis basis, EndExpression end, Condition condition) {
    return new Clause(
        id, RuleKind.MAXIMUM, basis, end, Disposition.ERASE, null, condition, false, null);
  }

  static GroupOutcome apply(List<Clause> minimums, List<Clause> maximums, Facts facts) {
    return PlanInterpreter.apply(new FieldGroup("g", List.of("name"), minimums, maximums), facts);
  }

  static Facts facts(String trigger, String day) {
    return new Facts(Map.of(trigger, at(day)), Map.of());
  }

  /** Noon in Berlin of a day. */
  static Instant at(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(BERLIN).toInstant();
  }

  /** The half-open end of an inclusive last day in Berlin. */
  static Instant endOf(String lastDay) {
    return Periods.endOf(LocalDate.parse(lastDay), BERLIN);
  }
}
