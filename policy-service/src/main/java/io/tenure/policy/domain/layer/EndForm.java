package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.catalogue.Obligation.Operand;
import io.tenure.policy.domain.layer.LayerProblem.Code;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** Whether an obligation's end can be computed or explained: end rule, period, operands. */
final class EndForm {
  private static final Set<String> WITH_PERIOD =
      Set.of(
          "event_plus_period",
          "days_after_event",
          "calendar_year_end_plus_period",
          "fiscal_year_end_plus_period",
          "tax_year_end_plus_period",
          "business_days_after_event",
          "event_minus_period");
  private static final Set<String> WITH_ELAPSED_TIME =
      Set.of("event_plus_period", "days_after_event", "event_minus_period");
  private static final Set<String> WITH_OPERANDS = Set.of("earlier_of", "later_of");
  private static final Set<String> OTHERS = Set.of("immediate", "recurring", "until_condition");
  private static final int MAX_YEARS = 100;
  private static final String PERIOD =
      "A period is not negative, at most 100 years, and counts in years and months or in days: P6Y, P24M, P45D.";

  private final ObligationText text;
  private final Set<String> triggers;
  private final Problems problems;

  EndForm(ObligationText text, Set<String> triggers, Problems problems) {
    this.text = text;
    this.triggers = triggers;
    this.problems = problems;
  }

  void check() {
    String rule = text.endRule();
    boolean known =
        rule != null
            && (WITH_PERIOD.contains(rule)
                || WITH_OPERANDS.contains(rule)
                || OTHERS.contains(rule));
    problems.require(
        known,
        Code.END_RULE_UNKNOWN,
        "endRule",
        "Name one of the catalogue's end rules, such as event_plus_period.");
    trigger(text.trigger(), "trigger");
    if (!known) {
      return;
    }
    if (WITH_PERIOD.contains(rule)) {
      period(text.period(), WITH_ELAPSED_TIME.contains(rule), "period");
      problems.require(
          !rule.equals("business_days_after_event") || days(text.period()),
          Code.PERIOD_INVALID,
          "period",
          "Working days are counted in days: P10D.");
    } else if (rule.equals("recurring") && text.period() != null) {
      period(text.period(), false, "period");
      problems.require(
          !zero(text.period()),
          Code.PERIOD_INVALID,
          "period",
          "What recurs needs some time between.");
    }
    boolean byPerson =
        rule.equals("until_condition") || (rule.equals("recurring") && text.period() == null);
    if (byPerson) {
      problems.text(text.endComputation(), Problems.LONG, "endComputation");
    }
    if (WITH_OPERANDS.contains(rule)) {
      operands();
    }
    optional(text.extension(), "extension");
    optional(text.hardCap(), "hardCap");
  }

  private void operands() {
    int count = text.endOperands().size();
    problems.require(
        count >= 1 && count <= 20, Code.OPERANDS_MISSING, "endOperands", "Name 1 to 20 operands.");
    for (int i = 0; i < count; i++) {
      Operand operand = text.endOperands().get(i);
      trigger(operand.trigger(), "endOperands[" + i + "].trigger");
      period(operand.period(), true, "endOperands[" + i + "].period");
    }
  }

  private void trigger(String trigger, String member) {
    problems.require(
        trigger != null && triggers.contains(trigger),
        Code.TRIGGER_UNKNOWN,
        member,
        "Name an event that the shipped catalogue or sales systems know.");
  }

  private void optional(String period, String member) {
    if (period != null) {
      period(period, false, member);
    }
  }

  private void period(String period, boolean mayBeElapsed, String member) {
    problems.require(period != null, Code.PERIOD_MISSING, member, PERIOD);
    if (period != null) {
      boolean sound = period.contains("T") ? mayBeElapsed && elapsed(period) : calendar(period);
      problems.require(sound, Code.PERIOD_INVALID, member, PERIOD);
    }
  }

  private static boolean calendar(String text) {
    try {
      Period period = Period.parse(text);
      boolean negative = period.getYears() < 0 || period.getMonths() < 0 || period.getDays() < 0;
      boolean mixed = period.toTotalMonths() != 0 && period.getDays() != 0;
      return !negative
          && !mixed
          && period.toTotalMonths() <= MAX_YEARS * 12L
          && period.getDays() <= MAX_YEARS * 366;
    } catch (DateTimeParseException | ArithmeticException e) {
      return false;
    }
  }

  private static boolean elapsed(String text) {
    try {
      Duration time = Duration.parse(text);
      return !time.isNegative() && time.toDays() <= 366;
    } catch (DateTimeParseException | ArithmeticException e) {
      return false;
    }
  }

  private static boolean days(String text) {
    return text != null && text.matches("P[0-9]{1,4}D");
  }

  private static boolean zero(String text) {
    return calendar(text) && Period.parse(text).isZero();
  }
}
