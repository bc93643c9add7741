package io.tenure.policy.domain.obligation;

import io.tenure.plan.EndExpression.Anchor;
import io.tenure.policy.domain.catalogue.Catalogue.Listed;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.organisation.Applicability;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/**
 * How the engine carries out one obligation of the catalogue.
 *
 * @param zone whose days count
 * @param calendar public holidays that count, an ISO 3166 code
 * @param rollsOver whether the day for an act moves from a weekend or holiday to the next working
 *     day (Regulation 1182/71 Art. 3(4) and its like); never where data are kept or erased
 * @param extension what may be added to an act's time once; null where nothing may
 * @param hardCap longest period that an extension may reach, from the same event; null for none
 * @param appliesIf whom it binds; null for everybody in the regulation's scope
 * @param suspendedWhile conditions that keep the period from ending while they are open
 */
public record Execution(
    Listed listed,
    Meaning meaning,
    Timing timing,
    ZoneId zone,
    String calendar,
    boolean rollsOver,
    Period extension,
    Period hardCap,
    Applicability appliesIf,
    List<String> suspendedWhile) {

  public Execution {
    suspendedWhile = List.copyOf(suspendedWhile);
  }

  public Obligation obligation() {
    return listed.obligation();
  }

  /** Whether a day follows from the facts; otherwise a person decides. */
  public boolean computed() {
    return !(timing instanceof Timing.ByPerson);
  }

  /**
   * The timing that the catalogue's members say.
   *
   * @param review how often a person looks at what has no number
   * @param optional events of {@code later_of} that need not happen
   * @throws IllegalArgumentException where they say nothing that is known
   */
  static Timing timing(Obligation o, Period review, List<String> optional) {
    return switch (o.endRule()) {
      case "event_plus_period", "days_after_event" -> after(o.trigger(), o.period());
      case "immediate" -> new Timing.After(o.trigger(), Anchor.EVENT, Period.ZERO);
      case "calendar_year_end_plus_period" ->
          new Timing.After(o.trigger(), Anchor.CALENDAR_YEAR_END, Period.parse(o.period()));
      case "fiscal_year_end_plus_period", "tax_year_end_plus_period" ->
          new Timing.After(o.trigger(), Anchor.FISCAL_YEAR_END, Period.parse(o.period()));
      case "business_days_after_event" ->
          new Timing.WorkingDaysAfter(o.trigger(), Period.parse(o.period()).getDays());
      case "event_minus_period" ->
          elapsed(o.period())
              ? new Timing.HoursBefore(o.trigger(), Duration.parse(o.period()))
              : new Timing.Before(o.trigger(), Period.parse(o.period()));
      case "earlier_of" -> new Timing.EarlierOf(operands(o));
      case "later_of" -> new Timing.LaterOf(operands(o), optional);
      case "recurring" ->
          o.period() == null
              ? new Timing.ByPerson(o.trigger(), o.endComputation(), review)
              : new Timing.Every(o.trigger(), Period.parse(o.period()));
      case "until_condition" -> new Timing.ByPerson(o.trigger(), o.endComputation(), review);
      default -> throw new IllegalArgumentException(o.id() + ": end rule " + o.endRule());
    };
  }

  private static List<Timing> operands(Obligation o) {
    if (o.endOperands().isEmpty()) {
      throw new IllegalArgumentException(o.id() + ": no operands");
    }
    return o.endOperands().stream().map(each -> after(each.trigger(), each.period())).toList();
  }

  private static Timing after(String trigger, String period) {
    return elapsed(period)
        ? new Timing.AfterHours(trigger, Duration.parse(period))
        : new Timing.After(trigger, Anchor.EVENT, Period.parse(period));
  }

  private static boolean elapsed(String period) {
    return period.contains("T");
  }
}
