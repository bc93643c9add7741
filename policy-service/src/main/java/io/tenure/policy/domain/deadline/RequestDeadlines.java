package io.tenure.policy.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Deadlines for answering a request. The day of receipt does not count; months end on the
 * same-numbered day, clamped to the month's end; inclusive local days.
 *
 * <p>Where the clock stops (UK GDPR Art. 12A) the period starts with the latest of receipt,
 * identity and fee, and each day from asking for a needed clarification to getting it, both
 * included, is added at the end. A clarification that is still open leaves the deadline open.
 *
 * <p>An extension acts only when it is announced before the first period is over. Where the law
 * names no number there is no last day: a person decides, and the reason is told.
 */
public final class RequestDeadlines {

  private final PublicHolidays holidays;

  public RequestDeadlines(PublicHolidays holidays) {
    this.holidays = holidays;
  }

  /**
   * @param regime the law the person relies on
   * @param receivedAt when the request arrived
   * @param events what happened since, in any order
   * @param zone null for the regime's own zone
   * @param calendar public holidays that count, null for the regime's own
   */
  public Deadlines compute(
      RequestRegime regime,
      Instant receivedAt,
      List<RequestEvent> events,
      ZoneId zone,
      String calendar) {
    ZoneId days = zone == null ? regime.zone() : zone;
    String holidayCalendar = calendar == null ? regime.calendar() : calendar;
    WorkingDays working = new WorkingDays(holidays, holidayCalendar);
    LocalDate received = receivedAt.atZone(days).toLocalDate();
    ClockStops stops = ClockStops.of(regime, received, events, days);
    boolean number = regime.limit() != TimeLimit.NONE;
    LocalDate end = end(regime, stops.startsOn(), null, working);
    LocalDate nominal = number ? end.plusDays(stops.days()) : null;
    LocalDate atMost = null;
    if (regime.extension() != null) {
      LocalDate last = end(regime, stops.startsOn(), regime.extension(), working);
      atMost = roll(regime, working, last.plusDays(stops.days()));
    }
    LocalDate withoutIt = roll(regime, working, nominal);
    Extension extension = Extension.of(regime, events, days, withoutIt, atMost);
    LocalDate respondBy = stops.waiting() ? null : extension.respondBy();
    boolean extensible = regime.extension() != null || regime.extensionAnnounced();
    return new Deadlines(
        regime,
        days.getId(),
        holidayCalendar,
        received,
        stops.startsOn(),
        regime.confirmBusinessDays() == 0
            ? null
            : working.after(received, regime.confirmBusinessDays()),
        number ? roll(regime, working, end) : null,
        stops.days(),
        nominal,
        respondBy,
        atMost,
        extensible && !stops.waiting() ? withoutIt : null,
        extension.effective(),
        stops.waiting(),
        number ? null : end,
        regime.repeat(),
        regime.repeat() == null || respondBy == null ? null : respondBy.plus(regime.repeat()),
        regime.limit(),
        reviews(regime, received, extension),
        regime.law(),
        regime.confidence(),
        regime.obligations());
  }

  private static List<Review> reviews(
      RequestRegime regime, LocalDate received, Extension extension) {
    boolean early = regime.inForceFrom() != null && received.isBefore(regime.inForceFrom());
    return Stream.of(
            regime.review(), extension.problem(), early ? ReviewReason.NOT_YET_IN_FORCE : null)
        .filter(Objects::nonNull)
        .map(reason -> new Review(reason, reason.text()))
        .toList();
  }

  /** Last day of the period, before weekends and holidays move it; null without any number. */
  private static LocalDate end(
      RequestRegime regime, LocalDate start, Period extension, WorkingDays working) {
    if (regime.businessDays() > 0) {
      return working.after(start, regime.businessDays());
    }
    if (regime.answer() == null) {
      return null;
    }
    return start.plus(extension == null ? regime.answer() : regime.answer().plus(extension));
  }

  private static LocalDate roll(RequestRegime regime, WorkingDays working, LocalDate day) {
    return day != null && regime.rollsOver() ? working.roll(day) : day;
  }

  /**
   * The answer, in inclusive local days.
   *
   * @param startsOn the day after which the period runs
   * @param confirmBy last day to confirm the receipt, null where no confirmation is ordered
   * @param withoutStops last day to answer had the clock not stopped
   * @param daysNotCounted days for which the clock stood
   * @param nominalEnd last day before weekends and holidays move it
   * @param respondBy last day to answer as things stand; null while the clock stands, and where the
   *     law names no number
   * @param respondByIfExtended last day with the extension; null where the law knows none of a set
   *     length
   * @param extensionNoticeBy last day to announce an extension; null where there is none
   * @param targetBy where the law names no number, a day that people work to; null without one
   * @param repeatEvery how often it has to be done again; null where once is enough
   * @param repeatBy last day for the next time
   * @param limit where the number comes from
   * @param reviews why a person has to look at it; empty for no reason
   * @param law where the law says so
   */
  public record Deadlines(
      RequestRegime regime,
      String zone,
      String calendar,
      LocalDate receivedOn,
      LocalDate startsOn,
      LocalDate confirmBy,
      LocalDate withoutStops,
      long daysNotCounted,
      LocalDate nominalEnd,
      LocalDate respondBy,
      LocalDate respondByIfExtended,
      LocalDate extensionNoticeBy,
      boolean extended,
      boolean clockStopped,
      LocalDate targetBy,
      Period repeatEvery,
      LocalDate repeatBy,
      TimeLimit limit,
      List<Review> reviews,
      String law,
      Confidence confidence,
      List<String> obligations) {}

  /** Why a person has to look at it, as a code and in a sentence. */
  public record Review(ReviewReason reason, String text) {}
}
