package io.tenure.policy.domain.check;

import io.tenure.plan.EndExpression;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** How long an end expression lasts, as far as it can be told without a record. */
final class Lengths {

  private Lengths() {}

  /** Months of the longest period counted in months; empty where none is. */
  static OptionalLong longest(EndExpression end) {
    return byTrigger(end).values().stream()
        .filter(months -> months > 0)
        .mapToLong(Long::longValue)
        .max();
  }

  /** Months after each trigger, for periods that are counted in months from the event itself. */
  static Map<String, Long> byTrigger(EndExpression end) {
    Map<String, Long> lengths = new TreeMap<>();
    collect(end, lengths);
    return lengths;
  }

  private static void collect(EndExpression end, Map<String, Long> into) {
    switch (end) {
      case EndExpression.PeriodAfter e -> add(e.trigger(), e.period(), into);
      case EndExpression.Earliest e -> all(e.of(), into);
      case EndExpression.Latest e -> all(e.of(), into);
      case EndExpression.PeriodBefore _,
          EndExpression.OnDate _,
          EndExpression.AfterRetention _,
          EndExpression.Never _ -> {}
      case null -> {}
    }
  }

  private static void all(List<EndExpression> operands, Map<String, Long> into) {
    if (operands != null) {
      operands.forEach(operand -> collect(operand, into));
    }
  }

  private static void add(String trigger, Period period, Map<String, Long> into) {
    if (trigger != null && period != null && period.getDays() == 0) {
      into.merge(trigger, period.toTotalMonths(), Math::max);
    }
  }
}
