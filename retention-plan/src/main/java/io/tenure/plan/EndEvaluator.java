package io.tenure.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Computes {@link EndExpression}s and {@link Condition}s for the facts of one record. Pure. */
public final class EndEvaluator {

  /** Reported in place of a trigger where a rule counts fiscal years and no calendar is known. */
  public static final String FISCAL_CALENDAR = "fiscal_calendar";

  private EndEvaluator() {}

  /**
   * The end of an expression.
   *
   * @param retention end of what protects the record, for {@link EndExpression.AfterRetention};
   *     {@link End.Open} where nothing protects it or the protection has no known end
   */
  public static End evaluate(EndExpression expression, Facts facts, End retention) {
    return switch (expression) {
      case EndExpression.PeriodAfter e -> periodAfter(e, facts);
      case EndExpression.PeriodBefore e ->
          facts.triggers().containsKey(e.trigger())
              ? at(
                  Periods.dayOf(facts.triggers().get(e.trigger()), e.zone()).minus(e.period()),
                  e.zone())
              : End.MISSING;
      case EndExpression.OnDate e -> at(e.lastDay(), e.zone());
      case EndExpression.AfterRetention e ->
          retention instanceof End.At(Instant over)
              ? at(Periods.lastDay(Periods.lastDayBefore(over, e.zone()), e.period()), e.zone())
              : End.OPEN;
      case EndExpression.Earliest e -> Operands.of(e.of(), facts, retention).earliest(e.missing());
      case EndExpression.Latest e -> Operands.of(e.of(), facts, retention).latest(e.missing());
      case EndExpression.Never _ -> End.OPEN;
    };
  }

  /** Whether a clause acts; no condition always does. */
  public static boolean holds(Condition condition, Facts facts) {
    return switch (condition) {
      case null -> true;
      case Condition.NoValidConsent c ->
          c.purposes().stream().noneMatch(purpose -> valid(facts, purpose));
      case Condition.TriggerPresent c -> facts.happened(c.trigger());
      case Condition.TriggerAbsent c -> !facts.happened(c.trigger());
      case Condition.All c -> c.of().stream().allMatch(each -> holds(each, facts));
      case Condition.Any c -> c.of().stream().anyMatch(each -> holds(each, facts));
    };
  }

  /**
   * Adds the triggers for want of which an expression has no end: all that it asks for and the
   * record does not have, where its value is {@link End.Missing}; none otherwise.
   *
   * @param value what {@link #evaluate} says of it; whether that is {@link End.Missing} does not
   *     depend on what protects the record
   */
  public static void collectMissing(
      EndExpression expression, End value, Facts facts, SortedSet<String> missing) {
    if (value == End.MISSING) {
      collectAbsent(expression, facts, missing);
    }
  }

  private static void collectAbsent(
      EndExpression expression, Facts facts, SortedSet<String> missing) {
    switch (expression) {
      case EndExpression.PeriodAfter e -> {
        if (startMissing(e, facts)) {
          missing.add(e.trigger());
        }
        if (e.anchor() == EndExpression.Anchor.FISCAL_YEAR_END && e.fiscalYearEnds().isEmpty()) {
          missing.add(FISCAL_CALENDAR);
        }
      }
      case EndExpression.PeriodBefore e -> {
        if (!facts.triggers().containsKey(e.trigger())) {
          missing.add(e.trigger());
        }
      }
      case EndExpression.Earliest e -> e.of().forEach(o -> collectAbsent(o, facts, missing));
      case EndExpression.Latest e -> e.of().forEach(o -> collectAbsent(o, facts, missing));
      case EndExpression.OnDate _, EndExpression.AfterRetention _, EndExpression.Never _ -> {}
    }
  }

  private static End periodAfter(EndExpression.PeriodAfter e, Facts facts) {
    Optional<Instant> start = start(e, facts);
    if (start.isEmpty()) {
      return End.MISSING;
    }
    Optional<LocalDate> anchor = anchored(Periods.dayOf(start.get(), e.zone()), e);
    return anchor.isEmpty() ? End.MISSING : at(Periods.lastDay(anchor.get(), e.period()), e.zone());
  }

  private static Optional<LocalDate> anchored(LocalDate day, EndExpression.PeriodAfter e) {
    return switch (e.anchor()) {
      case null -> Optional.of(day);
      case EVENT -> Optional.of(day);
      case CALENDAR_YEAR_END -> Optional.of(Periods.calendarYearEnd(day));
      case FISCAL_YEAR_END -> Periods.fiscalYearEnd(day, e.fiscalYearEnds());
    };
  }

  /**
   * The instant that starts the clock: the record's trigger, or the end of the last consent that
   * there was, once none is valid.
   */
  private static Optional<Instant> start(EndExpression.PeriodAfter e, Facts facts) {
    List<String> purposes = e.purposes();
    if (purposes.isEmpty()) {
      return Optional.ofNullable(facts.triggers().get(e.trigger()));
    }
    if (purposes.stream().anyMatch(purpose -> valid(facts, purpose))) {
      return Optional.empty();
    }
    return purposes.stream()
        .map(facts.consents()::get)
        .filter(consent -> consent != null && consent.endedAt() != null)
        .map(Facts.Consent::endedAt)
        .max(Instant::compareTo);
  }

  /**
   * The end of a consent is never a fact that the record lacks: a consent that is valid has not
   * ended yet, and a person who never gave one has none that could end.
   */
  private static boolean startMissing(EndExpression.PeriodAfter e, Facts facts) {
    return e.purposes().isEmpty() && start(e, facts).isEmpty();
  }

  private static boolean valid(Facts facts, String purpose) {
    Facts.Consent consent = facts.consents().get(purpose);
    return consent != null && consent.valid();
  }

  private static End.At at(LocalDate lastDay, ZoneId zone) {
    return new End.At(Periods.endOf(lastDay, zone));
  }
}
