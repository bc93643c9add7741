package io.tenure.disposal.store.evaluation;

import io.tenure.plan.Condition;
import io.tenure.plan.EndEvaluator;
import io.tenure.plan.EndExpression;
import io.tenure.plan.Periods;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * End expressions and conditions as SQL. One {@code timestamptz} carries all three kinds of end: an
 * instant, {@code null} for missing, {@code infinity} for open; {@code least} and {@code greatest}
 * then do what the algebra asks, since they leave nulls out and know that infinity is latest.
 */
final class EndSql {

  static final String OPEN = "'infinity'::timestamptz";

  private final FactColumns facts;
  private final Binds binds;
  private final ZoneSql zones;

  EndSql(FactColumns facts, Binds binds) {
    this.facts = facts;
    this.binds = binds;
    this.zones = new ZoneSql(binds);
  }

  /**
   * The end of an expression.
   *
   * @param retention column with the end of what protects the record, for {@link
   *     EndExpression.AfterRetention}
   */
  String end(EndExpression expression, String retention) {
    return switch (expression) {
      case EndExpression.PeriodAfter e -> periodAfter(e);
      case EndExpression.PeriodBefore e ->
          facts
              .suppliedTrigger(e.trigger())
              .map(
                  t ->
                      zones.over(
                          "(" + zones.day(t, e.zone()) + " - " + interval(e.period()) + ")",
                          e.zone()))
              .orElse(FactColumns.NOTHING);
      case EndExpression.OnDate e -> binds.instant(Periods.endOf(e.lastDay(), e.zone()));
      case EndExpression.AfterRetention e -> afterRetention(e, retention);
      case EndExpression.Earliest e -> combine("least", e.of(), e.missing(), retention);
      case EndExpression.Latest e -> combine("greatest", e.of(), e.missing(), retention);
      case EndExpression.Never _ -> OPEN;
    };
  }

  /** Whether a clause acts; never null. */
  String holds(Condition condition) {
    return switch (condition) {
      case null -> "true";
      case Condition.NoValidConsent c -> "(not " + facts.anyValid(c.purposes()) + ")";
      case Condition.TriggerPresent c -> facts.happened(c.trigger());
      case Condition.TriggerAbsent c -> "(not " + facts.happened(c.trigger()) + ")";
      case Condition.All c -> joined(c.of(), " and ", "true");
      case Condition.Any c -> joined(c.of(), " or ", "false");
    };
  }

  private String joined(List<Condition> of, String word, String none) {
    return of.isEmpty()
        ? none
        : of.stream().map(this::holds).collect(Collectors.joining(word, "(", ")"));
  }

  /**
   * The triggers for want of which an expression may have no end: name, and the test that says so.
   */
  Map<String, String> missing(EndExpression expression) {
    Map<String, String> found = new TreeMap<>();
    collectMissing(expression, found);
    if (expression instanceof EndExpression.Earliest
        || expression instanceof EndExpression.Latest) {
      String whole = isMissing(expression);
      found.replaceAll((name, test) -> "(" + whole + " and " + test + ")");
    }
    return found;
  }

  /**
   * Whether an expression is missing, without computing its instant; nothing that protects a record
   * makes a difference.
   */
  private String isMissing(EndExpression expression) {
    return switch (expression) {
      case EndExpression.PeriodAfter e ->
          e.anchor() == EndExpression.Anchor.FISCAL_YEAR_END && e.fiscalYearEnds().isEmpty()
              ? "true"
              : "(" + start(e) + " is null)";
      case EndExpression.PeriodBefore e -> "(" + facts.trigger(e.trigger()) + " is null)";
      case EndExpression.Earliest e -> missingOf(e.of(), e.missing());
      case EndExpression.Latest e -> missingOf(e.of(), e.missing());
      case EndExpression.OnDate _, EndExpression.AfterRetention _, EndExpression.Never _ -> "false";
    };
  }

  private String missingOf(List<EndExpression> of, EndExpression.MissingOperand missing) {
    String word = missing == EndExpression.MissingOperand.IGNORE ? " and " : " or ";
    return of.isEmpty()
        ? "true"
        : of.stream().map(this::isMissing).collect(Collectors.joining(word, "(", ")"));
  }

  private void collectMissing(EndExpression expression, Map<String, String> found) {
    switch (expression) {
      case EndExpression.PeriodAfter e -> {
        add(found, e.trigger(), startMissing(e));
        if (e.anchor() == EndExpression.Anchor.FISCAL_YEAR_END && e.fiscalYearEnds().isEmpty()) {
          add(found, EndEvaluator.FISCAL_CALENDAR, "true");
        }
      }
      case EndExpression.PeriodBefore e ->
          add(found, e.trigger(), "(" + facts.trigger(e.trigger()) + " is null)");
      case EndExpression.Earliest e -> e.of().forEach(each -> collectMissing(each, found));
      case EndExpression.Latest e -> e.of().forEach(each -> collectMissing(each, found));
      case EndExpression.OnDate _, EndExpression.AfterRetention _, EndExpression.Never _ -> {}
    }
  }

  private static void add(Map<String, String> found, String name, String test) {
    found.merge(name, test, (one, other) -> "(" + one + " or " + other + ")");
  }

  private String startMissing(EndExpression.PeriodAfter e) {
    return e.purposes().isEmpty() ? "(" + facts.trigger(e.trigger()) + " is null)" : "false";
  }

  private String start(EndExpression.PeriodAfter e) {
    return e.purposes().isEmpty()
        ? facts.trigger(e.trigger())
        : "(case when "
            + facts.anyValid(e.purposes())
            + " then null else "
            + facts.latestEnd(e.purposes())
            + " end)";
  }

  private String periodAfter(EndExpression.PeriodAfter e) {
    if (e.purposes().isEmpty() && facts.suppliedTrigger(e.trigger()).isEmpty()) {
      return FactColumns.NOTHING;
    }
    String day = zones.day(start(e), e.zone());
    String anchored =
        switch (e.anchor()) {
          case null -> day;
          case EVENT -> day;
          case CALENDAR_YEAR_END -> "make_date(extract(year from " + day + ")::int, 12, 31)";
          case FISCAL_YEAR_END -> fiscalYearEnd(day, e.fiscalYearEnds());
        };
    return zones.over("(" + anchored + " + " + interval(e.period()) + ")", e.zone());
  }

  private String afterRetention(EndExpression.AfterRetention e, String retention) {
    String last = zones.day("(" + retention + " - interval '1 microsecond')", e.zone());
    String over = zones.over("(" + last + " + " + interval(e.period()) + ")", e.zone());
    return "(case when " + retention + " = " + OPEN + " then " + OPEN + " else " + over + " end)";
  }

  private String combine(
      String function,
      List<EndExpression> of,
      EndExpression.MissingOperand missing,
      String retention) {
    if (of.isEmpty()) {
      return FactColumns.NOTHING;
    }
    List<String> ends = of.stream().map(each -> end(each, retention)).toList();
    String all = function + "(" + String.join(", ", ends) + ")";
    if (missing == EndExpression.MissingOperand.IGNORE) {
      return all;
    }
    String anyMissing =
        ends.stream().map(each -> each + " is null").collect(Collectors.joining(" or "));
    return "(case when " + anyMissing + " then null else " + all + " end)";
  }

  /**
   * As {@link Periods#fiscalYearEnd}: the listed years, and the nearest listed end repeated outside
   * of them.
   */
  private String fiscalYearEnd(String day, List<LocalDate> ends) {
    if (ends.isEmpty()) {
      return "null::date";
    }
    LocalDate first = ends.getFirst();
    LocalDate last = ends.getLast();
    StringBuilder sql =
        new StringBuilder(
            "(case when " + day + " <= " + binds.date(first) + " then " + repeated(day, first));
    for (LocalDate end : ends) {
      sql.append(" when ")
          .append(day)
          .append(" <= ")
          .append(binds.date(end))
          .append(" then ")
          .append(binds.date(end));
    }
    return sql.append(" else ").append(repeated(day, last)).append(" end)").toString();
  }

  private String repeated(String day, LocalDate end) {
    String years = "(extract(year from " + day + ")::int - " + end.getYear() + ")";
    String same = "(" + binds.date(end) + " + make_interval(years => " + years + "))::date";
    String next = "(" + binds.date(end) + " + make_interval(years => " + years + " + 1))::date";
    return "(case when " + same + " < " + day + " then " + next + " else " + same + " end)";
  }

  private static String interval(Period period) {
    return "make_interval(months => "
        + Math.toIntExact(period.toTotalMonths())
        + ", days => "
        + period.getDays()
        + ")";
  }
}
