package io.tenure.policy.domain.obligation;

import io.tenure.policy.domain.organisation.Applicability;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;

/** Says in plain English how an obligation is carried out. */
public final class ExecutionSentence {

  private ExecutionSentence() {}

  /** One sentence, such as "Keep through 8 years after the end of the year of invoice issued." */
  public static String of(Execution execution) {
    if (execution.timing() instanceof Timing.ByPerson p) {
      return "A person decides, and looks again every "
          + length(p.review())
          + " from "
          + name(p.trigger())
          + ": "
          + p.reason();
    }
    return lead(execution.meaning())
        + timing(execution.timing())
        + (execution.rollsOver() && moves(execution.timing())
            ? "; on a weekend or public holiday, by the next working day"
            : "")
        + (execution.extension() == null
            ? ""
            : "; once extendable by " + length(execution.extension()))
        + (execution.hardCap() == null
            ? ""
            : "; extended to " + length(execution.hardCap()) + " at most")
        + (execution.suspendedWhile().isEmpty()
            ? ""
            : "; does not end while open: "
                + execution.suspendedWhile().stream()
                    .map(ExecutionSentence::name)
                    .collect(Collectors.joining(", ")))
        + ".";
  }

  /** Whom it binds; empty where everybody in the regulation's scope. */
  public static String condition(Applicability condition) {
    return switch (condition) {
      case null -> "";
      case Applicability.Has h -> h.attribute() + " is " + String.join(" or ", h.anyOf());
      case Applicability.AtLeast a -> a.measure() + " is at least " + "%,d".formatted(a.bound());
      case Applicability.Not n -> "not (" + condition(n.of()) + ")";
      case Applicability.All a -> joined(a.of(), " and ");
      case Applicability.Any a -> joined(a.of(), " or ");
    };
  }

  private static String joined(List<Applicability> of, String word) {
    return of.stream().map(each -> "(" + condition(each) + ")").collect(Collectors.joining(word));
  }

  private static String lead(Meaning meaning) {
    return switch (meaning) {
      case KEEP_THROUGH -> "Keep through ";
      case MAY_KEEP_THROUGH -> "May be kept through ";
      case ERASE_BY -> "Erase by ";
      case STOP_USE_BY -> "Stop the use by ";
      case ACT_BY -> "Act by ";
    };
  }

  private static boolean moves(Timing timing) {
    return timing instanceof Timing.After || timing instanceof Timing.LaterOf;
  }

  private static String timing(Timing timing) {
    return switch (timing) {
      case Timing.After t -> after(t);
      case Timing.AfterHours t -> hours(t.time()) + " after " + name(t.trigger());
      case Timing.WorkingDaysAfter t -> t.days() + " working days after " + name(t.trigger());
      case Timing.HoursBefore t -> hours(t.time()) + " before " + name(t.trigger());
      case Timing.Before t -> length(t.period()) + " before " + name(t.trigger());
      case Timing.EarlierOf t -> "the earliest of " + listed(t.of());
      case Timing.LaterOf t -> "the latest of " + listed(t.of());
      case Timing.Every t ->
          "the next of every " + length(t.period()) + " from " + name(t.trigger());
      case Timing.ByPerson _ -> throw new IllegalArgumentException("has no day");
    };
  }

  private static String after(Timing.After t) {
    String event =
        switch (t.anchor()) {
          case EVENT -> name(t.trigger());
          case CALENDAR_YEAR_END -> "the end of the calendar year of " + name(t.trigger());
          case FISCAL_YEAR_END ->
              t.trigger().endsWith("year_end")
                  ? name(t.trigger())
                  : "the end of the fiscal year of " + name(t.trigger());
        };
    return t.period().isZero() ? "the day of " + event : length(t.period()) + " after " + event;
  }

  private static String listed(List<Timing> of) {
    return of.stream().map(ExecutionSentence::timing).collect(Collectors.joining(", "));
  }

  private static String name(String trigger) {
    return trigger.replace('_', ' ');
  }

  private static String hours(Duration time) {
    return time.toHours() + " hours";
  }

  private static String length(Period period) {
    return List.of(
            part(period.getYears(), "year"),
            part(period.getMonths(), "month"),
            part(period.getDays(), "day"))
        .stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String part(int count, String unit) {
    return count == 0 ? "" : count + " " + unit + (count == 1 ? "" : "s");
  }
}
