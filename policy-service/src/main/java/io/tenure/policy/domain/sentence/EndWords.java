package io.tenure.policy.domain.sentence;

import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.EndExpression.PeriodAfter;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says when a period ends: "8 years after the invoice was issued". */
public final class EndWords {

  private final Phrases phrases;
  private final Dates dates;
  private final Vocabulary vocabulary;

  public EndWords(Phrases phrases) {
    this.phrases = phrases;
    this.dates = new Dates(phrases);
    this.vocabulary = new Vocabulary(phrases);
  }

  public String of(EndExpression end) {
    return switch (end) {
      case PeriodAfter e -> counted(key(e.anchor()), e.period(), event(e));
      case EndExpression.PeriodBefore e ->
          counted("end.before", e.period(), vocabulary.event(e.trigger()));
      case EndExpression.OnDate e -> phrases.say("end.on-date", "day", dates.day(e.lastDay()));
      case EndExpression.AfterRetention e ->
          e.period().isZero()
              ? phrases.say("end.after-retention.at-once")
              : phrases.say("end.after-retention", "period", dates.period(e.period()));
      case EndExpression.Earliest e -> choice("end.earliest", e.of());
      case EndExpression.Latest e -> choice("end.latest", e.of());
      case EndExpression.Never _ -> phrases.say("end.never");
    };
  }

  private String choice(String key, List<EndExpression> operands) {
    if (operands.size() == 1) {
      return of(operands.getFirst());
    }
    return phrases.say(key, "options", alike(operands) ? together(operands) : separately(operands));
  }

  /** Operands that differ only in their event: "8 years after A or B". */
  private String together(List<EndExpression> operands) {
    PeriodAfter first = (PeriodAfter) operands.getFirst();
    List<String> events = operands.stream().map(o -> event((PeriodAfter) o)).distinct().toList();
    return counted(key(first.anchor()), first.period(), phrases.joined("list.or", events));
  }

  private String separately(List<EndExpression> operands) {
    return phrases.joined(
        "list.or", operands.stream().map(operand -> nested(operand, of(operand))).toList());
  }

  private String nested(EndExpression operand, String words) {
    boolean choice =
        operand instanceof EndExpression.Earliest || operand instanceof EndExpression.Latest;
    return choice ? phrases.say("end.nested", "option", words) : words;
  }

  private String counted(String key, Period period, String event) {
    return period.isZero()
        ? phrases.say(key + ".at-once", "event", event)
        : phrases.say(key, "period", dates.period(period), "event", event);
  }

  private String event(PeriodAfter e) {
    return e.purposes().isEmpty()
        ? vocabulary.event(e.trigger())
        : phrases.say(
            "event.consent-ended",
            "purposes",
            vocabulary.list(e.purposes().stream().map(phrases::quoted).toList()));
  }

  private static boolean alike(List<EndExpression> operands) {
    Set<Object> forms =
        operands.stream()
            .map(o -> o instanceof PeriodAfter e ? List.of(key(e.anchor()), e.period()) : o)
            .collect(Collectors.toSet());
    return forms.size() == 1 && operands.getFirst() instanceof PeriodAfter;
  }

  private static String key(Anchor anchor) {
    return switch (anchor) {
      case null -> "end.after";
      case EVENT -> "end.after";
      case CALENDAR_YEAR_END -> "end.calendar-year";
      case FISCAL_YEAR_END -> "end.fiscal-year";
    };
  }
}
