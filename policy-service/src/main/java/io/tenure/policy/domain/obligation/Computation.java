package io.tenure.policy.domain.obligation;

import io.tenure.plan.Periods;
import io.tenure.policy.domain.deadline.PublicHolidays;
import io.tenure.policy.domain.deadline.WorkingDays;
import io.tenure.policy.domain.organisation.Applicability.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Applies obligations of the catalogue to one case. Pure. Days are counted as in {@link Periods};
 * whether an obligation is law is asked of the day of the question, not of the record's.
 */
public final class Computation {

  /** Reported in place of an event where fiscal years count and no calendar is known. */
  public static final String FISCAL_CALENDAR = "fiscal_calendar";

  /** Events that are themselves the end of a year, and may be derived from a document's day. */
  private static final Set<String> YEAR_ENDS =
      Set.of("fiscal_year_end", "tax_year_end", "accounting_period_end");

  private static final List<String> DOCUMENT_DAYS =
      List.of("last_entry", "invoice_issued", "transaction_completed", "record_created");

  private final PublicHolidays holidays;

  public Computation(PublicHolidays holidays) {
    this.holidays = holidays;
  }

  /**
   * What an obligation says.
   *
   * @param asOf the moment of the question
   */
  public Outcome apply(Execution execution, CaseFacts facts, Instant asOf) {
    LocalDate today = asOf.atZone(execution.zone()).toLocalDate();
    TreeSet<String> unknown = new TreeSet<>();
    Answer applies = applies(execution, facts, unknown);
    Found found = new Found(execution, applies, List.copyOf(unknown));
    if (!execution.obligation().inForceOn(today)) {
      return found.none(OutcomeStatus.NOT_IN_FORCE, null);
    }
    if (applies == Answer.NO) {
      return found.none(OutcomeStatus.NOT_APPLICABLE, null);
    }
    Days days = new Days(execution, facts, today);
    List<String> open =
        execution.suspendedWhile().stream().filter(facts.open()::contains).sorted().toList();
    if (!open.isEmpty()) {
      return days.suspended(found, String.join(", ", open));
    }
    return days.outcome(found);
  }

  private static Answer applies(Execution execution, CaseFacts facts, TreeSet<String> unknown) {
    if (execution.appliesIf() == null) {
      return Answer.YES;
    }
    Answer answer = execution.appliesIf().of(facts.organisation());
    if (answer == Answer.UNKNOWN) {
      execution.appliesIf().collectUnknown(facts.organisation(), unknown);
    }
    return answer;
  }

  private record Found(Execution execution, Answer applies, List<String> unknown) {
    Outcome none(OutcomeStatus status, String reason) {
      return outcome(status, null, null, null, null, null, reason, List.of());
    }

    Outcome outcome(
        OutcomeStatus status,
        LocalDate lastDay,
        Instant endsAt,
        LocalDate ifExtended,
        LocalDate atMost,
        LocalDate reviewBy,
        String reason,
        List<String> missing) {
      return new Outcome(
          execution,
          status,
          applies,
          lastDay,
          endsAt,
          ifExtended,
          atMost,
          reviewBy,
          reason,
          missing,
          unknown);
    }
  }

  /** The days of one execution in one case. */
  private final class Days {
    private final Execution execution;
    private final CaseFacts facts;
    private final LocalDate today;
    private final ZoneId zone;
    private final TreeSet<String> missing = new TreeSet<>();

    Days(Execution execution, CaseFacts facts, LocalDate today) {
      this.execution = execution;
      this.facts = facts;
      this.today = today;
      this.zone = execution.zone();
    }

    Outcome outcome(Found found) {
      return switch (execution.timing()) {
        case Timing.ByPerson p -> review(found, p);
        case Timing.Every e -> again(found, e);
        default -> ends(found);
      };
    }

    Outcome suspended(Found found, String open) {
      return found.outcome(
          OutcomeStatus.SUSPENDED, null, null, null, atMost(), null, open, List.of());
    }

    private Outcome review(Found found, Timing.ByPerson timing) {
      LocalDate reviewBy =
          day(timing.trigger())
              .map(from -> next(from, timing.review()))
              .orElseGet(() -> today.plus(timing.review()));
      return found.outcome(
          OutcomeStatus.REVIEW, null, null, null, null, reviewBy, timing.reason(), List.of());
    }

    private Outcome again(Found found, Timing.Every timing) {
      Optional<LocalDate> from = day(timing.trigger());
      if (from.isEmpty()) {
        return found.outcome(
            OutcomeStatus.WAITING, null, null, null, null, null, null, List.of(timing.trigger()));
      }
      LocalDate next = next(from.get(), timing.period());
      return found.outcome(
          OutcomeStatus.RECURS, next, Periods.endOf(next, zone), null, null, null, null, List.of());
    }

    /** The next of the days that follow {@code from} at this distance; today counts. */
    private LocalDate next(LocalDate from, Period every) {
      LocalDate next = from.plus(every);
      for (int i = 2; next.isBefore(today); i++) {
        next = from.plus(every.multipliedBy(i));
      }
      return next;
    }

    private Outcome ends(Found found) {
      Optional<End> end = end(execution.timing(), Period.ZERO);
      if (end.isEmpty()) {
        return found.outcome(
            OutcomeStatus.WAITING, null, null, null, null, null, null, List.copyOf(missing));
      }
      return found.outcome(
          OutcomeStatus.ENDS,
          end.get().lastDay(),
          end.get().endsAt(),
          Optional.ofNullable(execution.extension())
              .flatMap(more -> end(execution.timing(), more))
              .map(End::lastDay)
              .orElse(null),
          atMost(),
          null,
          null,
          List.of());
    }

    private LocalDate atMost() {
      return execution.hardCap() != null && execution.timing() instanceof Timing.After after
          ? day(after.trigger()).map(from -> from.plus(execution.hardCap())).orElse(null)
          : null;
    }

    /** Computes; leaves in {@link #missing} what there is no day for. */
    private Optional<End> end(Timing timing, Period more) {
      return switch (timing) {
        case Timing.After t ->
            start(t)
                .map(from -> from.plus(t.period().plus(more)))
                // What is due on the day itself is due that day, also on a Sunday.
                .map(day -> t.period().isZero() ? day : moved(day))
                .map(day -> End.of(day, zone));
        case Timing.AfterHours t -> instant(t.trigger()).map(at -> End.at(at.plus(t.time()), zone));
        case Timing.WorkingDaysAfter t ->
            day(t.trigger()).map(from -> End.of(working().after(from, t.days()), zone));
        case Timing.HoursBefore t ->
            instant(t.trigger()).map(at -> End.at(at.minus(t.time()), zone));
        case Timing.Before t -> day(t.trigger()).map(at -> End.of(at.minus(t.period()), zone));
        case Timing.EarlierOf t ->
            t.of().stream()
                .flatMap(each -> end(each, more).stream())
                .min(Comparator.comparing(End::endsAt));
        case Timing.LaterOf t -> latest(t, more);
        case Timing.Every _, Timing.ByPerson _ ->
            throw new IllegalStateException("has no single day");
      };
    }

    private Optional<End> latest(Timing.LaterOf timing, Period more) {
      List<End> ends = new ArrayList<>();
      boolean waiting = false;
      for (Timing each : timing.of()) {
        Optional<End> end = end(each, more);
        waiting |= end.isEmpty() && !timing.optional().containsAll(missing);
        end.ifPresent(ends::add);
      }
      return waiting ? Optional.empty() : ends.stream().max(Comparator.comparing(End::endsAt));
    }

    /** The day a period is added to. */
    private Optional<LocalDate> start(Timing.After timing) {
      boolean yearEnd = YEAR_ENDS.contains(timing.trigger());
      Optional<LocalDate> event =
          yearEnd && !facts.triggers().containsKey(timing.trigger())
              ? derivedYearEnd(timing.trigger())
              : day(timing.trigger());
      return event.flatMap(
          day ->
              switch (timing.anchor()) {
                case EVENT -> Optional.of(day);
                case CALENDAR_YEAR_END -> Optional.of(Periods.calendarYearEnd(day));
                case FISCAL_YEAR_END -> yearEnd ? Optional.of(day) : fiscalYearEnd(day);
              });
    }

    /** The end of the year in which the document's last day lies. */
    private Optional<LocalDate> derivedYearEnd(String trigger) {
      Optional<LocalDate> document =
          DOCUMENT_DAYS.stream()
              .flatMap(name -> Optional.ofNullable(facts.triggers().get(name)).stream())
              .max(Comparator.naturalOrder())
              .map(at -> Periods.dayOf(at, zone));
      if (document.isEmpty()) {
        missing.add(trigger);
      }
      return document.flatMap(this::fiscalYearEnd);
    }

    private Optional<LocalDate> fiscalYearEnd(LocalDate day) {
      if (facts.fiscalYearEnds().isEmpty()) {
        missing.add(FISCAL_CALENDAR);
      }
      return Periods.fiscalYearEnd(day, facts.fiscalYearEnds());
    }

    private Optional<LocalDate> day(String trigger) {
      return instant(trigger).map(at -> Periods.dayOf(at, zone));
    }

    private Optional<Instant> instant(String trigger) {
      Instant at = facts.triggers().get(trigger);
      if (at == null) {
        missing.add(trigger);
      }
      return Optional.ofNullable(at);
    }

    private LocalDate moved(LocalDate day) {
      return execution.rollsOver() ? working().roll(day) : day;
    }

    private WorkingDays working() {
      String calendar = execution.calendar();
      return new WorkingDays(
          holidays, calendar != null && holidays.knows(calendar) ? calendar : null);
    }
  }

  /** An end as a day and as an instant. */
  private record End(LocalDate lastDay, Instant endsAt) {
    static End of(LocalDate lastDay, ZoneId zone) {
      return new End(lastDay, Periods.endOf(lastDay, zone));
    }

    static End at(Instant endsAt, ZoneId zone) {
      return new End(Periods.lastDayBefore(endsAt, zone), endsAt);
    }
  }
}
