package io.tenure.plan;

import static io.tenure.plan.Plans.BERLIN;
import static io.tenure.plan.Plans.after;
import static io.tenure.plan.Plans.at;
import static io.tenure.plan.Plans.endOf;
import static io.tenure.plan.Plans.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.EndExpression.AfterRetention;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.EndExpression.Earliest;
import io.tenure.plan.EndExpression.Latest;
import io.tenure.plan.EndExpression.MissingOperand;
import io.tenure.plan.EndExpression.Never;
import io.tenure.plan.EndExpression.PeriodAfter;
import io.tenure.plan.EndExpression.PeriodBefore;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What an end expression says of the facts of one record, and what it misses. */
class EndEvaluatorTest {

  private static final Facts NOTHING = new Facts(Map.of(), Map.of());
  private static final Facts BOTH =
      new Facts(Map.of("a", at("2024-01-01"), "b", at("2025-01-01")), Map.of());
  private static final PeriodAfter A = after("a", "P1Y");
  private static final PeriodAfter B = after("b", "P1Y");
  private static final Never NEVER = new Never("a person decides");

  @Test
  void anEndBeforeAnEventThatIsNotKnownIsMissing() {
    var before = new PeriodBefore("a", Period.ofDays(14), BERLIN);
    assertThat(end(before, NOTHING)).isEqualTo(End.MISSING);
    assertThat(missing(before, NOTHING)).containsExactly("a");
    assertThat(end(before, facts("a", "2024-01-15"))).isEqualTo(until("2024-01-01"));
    assertThat(missing(before, facts("a", "2024-01-15"))).isEmpty();
  }

  @Test
  void aFiscalYearNeedsTheEventAndTheCalendar() {
    var ends = List.of(LocalDate.of(2024, 6, 30));
    var known = new PeriodAfter("a", Anchor.FISCAL_YEAR_END, Period.ofYears(8), BERLIN, ends, null);
    var unknown = after("a", "P8Y", Anchor.FISCAL_YEAR_END);
    assertThat(end(known, facts("a", "2024-03-01"))).isEqualTo(until("2032-06-30"));
    assertThat(missing(known, NOTHING)).containsExactly("a");
    assertThat(missing(unknown, facts("a", "2024-03-01")))
        .containsExactly(EndEvaluator.FISCAL_CALENDAR);
    assertThat(missing(unknown, NOTHING)).containsExactly("a", EndEvaluator.FISCAL_CALENDAR);
    assertThat(missing(after("a", "P8Y"), NOTHING)).containsExactly("a");
  }

  @Test
  void theEarliestAndTheLatestAreFoundInAnyOrder() {
    for (var of : List.of(List.<EndExpression>of(A, B), List.<EndExpression>of(B, A))) {
      for (MissingOperand whatever : missingOperands()) {
        assertThat(end(new Earliest(of, whatever), BOTH)).isEqualTo(until("2025-01-01"));
        assertThat(end(new Latest(of, whatever), BOTH)).isEqualTo(until("2026-01-01"));
        assertThat(missing(new Earliest(of, whatever), BOTH)).isEmpty();
      }
    }
  }

  /** What is not said to be left out decides. */
  @Test
  void aMissingOperandDecidesUnlessItIsLeftOut() {
    Facts onlyA = facts("a", "2024-01-01");
    for (var of : List.of(List.<EndExpression>of(A, B), List.<EndExpression>of(B, A))) {
      for (MissingOperand decides : new MissingOperand[] {null, MissingOperand.PROPAGATE}) {
        assertThat(end(new Earliest(of, decides), onlyA)).isEqualTo(End.MISSING);
        assertThat(end(new Latest(of, decides), onlyA)).isEqualTo(End.MISSING);
        assertThat(missing(new Earliest(of, decides), onlyA)).containsExactly("b");
        assertThat(missing(new Latest(of, decides), onlyA)).containsExactly("b");
      }
      assertThat(end(new Earliest(of, MissingOperand.IGNORE), onlyA))
          .isEqualTo(until("2025-01-01"));
      assertThat(missing(new Earliest(of, MissingOperand.IGNORE), onlyA)).isEmpty();
      assertThat(end(new Earliest(of, MissingOperand.IGNORE), NOTHING)).isEqualTo(End.MISSING);
      assertThat(missing(new Earliest(of, MissingOperand.IGNORE), NOTHING))
          .containsExactly("a", "b");
    }
  }

  @Test
  void anOpenOperandIsLaterThanAnyAndEarlierThanNone() {
    for (MissingOperand whatever : missingOperands()) {
      assertThat(end(new Latest(List.of(A, NEVER), whatever), BOTH)).isEqualTo(End.OPEN);
      assertThat(end(new Earliest(List.of(A, NEVER), whatever), BOTH))
          .isEqualTo(until("2025-01-01"));
      assertThat(end(new Earliest(List.of(NEVER, NEVER), whatever), BOTH)).isEqualTo(End.OPEN);
      assertThat(missing(new Earliest(List.of(NEVER), whatever), NOTHING)).isEmpty();
    }
    assertThat(end(new Earliest(List.of(B, NEVER), MissingOperand.IGNORE), NOTHING))
        .as("left out")
        .isEqualTo(End.OPEN);
    assertThat(end(new Earliest(List.of(B, NEVER), MissingOperand.PROPAGATE), NOTHING))
        .isEqualTo(End.MISSING);
  }

  @Test
  void operandsAreLookedThrough() {
    var inner = new Latest(List.of(A, B), MissingOperand.PROPAGATE);
    var outer =
        new Earliest(
            List.of(inner, after("c", "P1Y"), NEVER, new AfterRetention(Period.ZERO, BERLIN)),
            MissingOperand.PROPAGATE);
    assertThat(missing(outer, NOTHING)).containsExactly("a", "b", "c");
    assertThat(missing(outer, facts("a", "2024-01-01"))).containsExactly("b", "c");
    var before = new PeriodBefore("a", Period.ofDays(14), BERLIN);
    var either = new Latest(List.of(before, B), MissingOperand.PROPAGATE);
    assertThat(missing(either, facts("a", "2024-01-01"))).containsExactly("b");
    assertThat(missing(either, facts("b", "2024-01-01"))).containsExactly("a");
  }

  @Test
  void whatFollowsTheMinimumsFollowsTheirLastDay() {
    var follows = new AfterRetention(Period.ofMonths(1), BERLIN);
    assertThat(EndEvaluator.evaluate(follows, NOTHING, new End.At(endOf("2025-01-31"))))
        .isEqualTo(until("2025-02-28"));
    assertThat(EndEvaluator.evaluate(follows, NOTHING, End.OPEN)).isEqualTo(End.OPEN);
    var either = new Earliest(List.of(follows, A), MissingOperand.PROPAGATE);
    assertThat(EndEvaluator.evaluate(either, BOTH, new End.At(endOf("2024-05-31"))))
        .isEqualTo(until("2024-06-30"));
  }

  @Test
  void allMustHoldOrOneIsEnough() {
    var present = new Condition.TriggerPresent("a");
    var absent = new Condition.TriggerAbsent("b");
    Facts onlyA = facts("a", "2024-01-01");
    assertThat(EndEvaluator.holds(new Condition.All(List.of(present, absent)), onlyA)).isTrue();
    assertThat(EndEvaluator.holds(new Condition.All(List.of(present, absent)), BOTH)).isFalse();
    assertThat(EndEvaluator.holds(new Condition.Any(List.of(present, absent)), BOTH)).isTrue();
    assertThat(EndEvaluator.holds(new Condition.All(List.of()), NOTHING)).isTrue();
  }

  private static List<MissingOperand> missingOperands() {
    List<MissingOperand> all = new ArrayList<>(List.of(MissingOperand.values()));
    all.add(null);
    return all;
  }

  private static End end(EndExpression expression, Facts facts) {
    return EndEvaluator.evaluate(expression, facts, End.OPEN);
  }

  private static SortedSet<String> missing(EndExpression expression, Facts facts) {
    SortedSet<String> missing = new TreeSet<>();
    EndEvaluator.collectMissing(expression, end(expression, facts), facts, missing);
    return missing;
  }

  private static End until(String lastDay) {
    return new End.At(endOf(lastDay));
  }
}
