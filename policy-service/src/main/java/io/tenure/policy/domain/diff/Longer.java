package io.tenure.policy.domain.diff;

import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.EndExpression.PeriodAfter;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a period may have become longer. What cannot be proved to be no longer counts as longer:
 * people are rather told once too often, and a lock rather refuses once too often. Zones are not
 * compared: a day is taken to end with itself.
 */
public final class Longer {

  private Longer() {}

  /** Whether some record may be kept longer under {@code after} than under {@code before}. */
  public static boolean mayBe(EndExpression before, EndExpression after) {
    return !notLonger(before, after);
  }

  /** Whether the end of the controller's own financial years decides when the period is over. */
  public static boolean countsFiscalYears(EndExpression end) {
    return switch (end) {
      case PeriodAfter e -> e.anchor() == Anchor.FISCAL_YEAR_END && e.fiscalYearEnds().isEmpty();
      case EndExpression.Earliest e -> e.of().stream().anyMatch(Longer::countsFiscalYears);
      case EndExpression.Latest e -> e.of().stream().anyMatch(Longer::countsFiscalYears);
      case EndExpression.PeriodBefore _,
          EndExpression.OnDate _,
          EndExpression.AfterRetention _,
          EndExpression.Never _ ->
          false;
    };
  }

  private static boolean notLonger(EndExpression before, EndExpression after) {
    if (before.getClass() != after.getClass()) {
      return false;
    }
    return switch (after) {
      case PeriodAfter e -> after((PeriodAfter) before, e);
      case EndExpression.PeriodBefore e -> {
        EndExpression.PeriodBefore was = (EndExpression.PeriodBefore) before;
        yield was.trigger().equals(e.trigger()) && atMost(was.period(), e.period());
      }
      case EndExpression.OnDate e ->
          !e.lastDay().isAfter(((EndExpression.OnDate) before).lastDay());
      case EndExpression.AfterRetention e ->
          atMost(e.period(), ((EndExpression.AfterRetention) before).period());
      case EndExpression.Earliest e -> {
        EndExpression.Earliest was = (EndExpression.Earliest) before;
        yield was.missing() == e.missing() && paired(was.of(), e.of());
      }
      case EndExpression.Latest e -> {
        EndExpression.Latest was = (EndExpression.Latest) before;
        yield was.missing() == e.missing() && paired(was.of(), e.of());
      }
      case EndExpression.Never _ -> true;
    };
  }

  private static boolean after(PeriodAfter before, PeriodAfter after) {
    // A fiscal calendar may be missing, and with it the end: never to be compared with a day.
    boolean sooner =
        anchor(after) == anchor(before)
            || (anchor(after) == Anchor.EVENT && anchor(before) == Anchor.CALENDAR_YEAR_END);
    return before.trigger().equals(after.trigger())
        && before.purposes().equals(after.purposes())
        && before.fiscalYearEnds().equals(after.fiscalYearEnds())
        && sooner
        && atMost(after.period(), before.period());
  }

  /**
   * Each operand has one of its own that it does not outlast. An operand less could leave a record
   * without any of the events, and so without an end.
   */
  private static boolean paired(List<EndExpression> before, List<EndExpression> after) {
    List<EndExpression> left = new ArrayList<>(before);
    for (EndExpression operand : after) {
      EndExpression partner =
          left.stream().filter(was -> notLonger(was, operand)).findFirst().orElse(null);
      if (partner == null) {
        return false;
      }
      left.remove(partner);
    }
    return left.isEmpty();
  }

  private static boolean atMost(Period shorter, Period longer) {
    boolean byParts =
        shorter.toTotalMonths() <= longer.toTotalMonths() && shorter.getDays() <= longer.getDays();
    return byParts
        || shorter.toTotalMonths() * 31 + shorter.getDays()
            <= longer.toTotalMonths() * 28 + longer.getDays();
  }

  private static Anchor anchor(PeriodAfter e) {
    return e.anchor() == null ? Anchor.EVENT : e.anchor();
  }
}
