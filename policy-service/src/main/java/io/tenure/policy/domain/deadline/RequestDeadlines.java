package io.tenure.policy.domain.deadline;

import io.tenure.policy.domain.deadline.RequestEvent.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Deadlines for answering a request. The day of receipt does not count; months end on the
 * same-numbered day, clamped to the month's end; inclusive local days.
 *
 * <p>Where the clock stops (UK GDPR Art. 12A) the period starts with the latest of receipt,
 * identity and fee, and each day from asking for a needed clarification to getting it, both
 * included, is added at the end. A clarification that is still open leaves the deadline open.
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
    LocalDate received = day(receivedAt, days);
    ClockStops stops = ClockStops.of(regime, events, days);
    LocalDate start = regime.stopsClock() ? relevantDay(received, events, days) : received;
    boolean waiting = stops.waiting() || (regime.stopsClock() && identityOrFeeOpen(events));
    boolean extended = events.stream().anyMatch(e -> e.type() == Type.EXTENDED);
    LocalDate nominal = start.plus(regime.answer()).plusDays(stops.days());
    LocalDate respondBy = roll(regime, working, nominal);
    Optional<LocalDate> ifExtended =
        Optional.ofNullable(regime.extension())
            .map(extension -> start.plus(sum(regime.answer(), extension)).plusDays(stops.days()))
            .map(last -> roll(regime, working, last));
    return new Deadlines(
        regime,
        days.getId(),
        holidayCalendar,
        received,
        start,
        regime.confirmBusinessDays() == 0
            ? null
            : working.after(received, regime.confirmBusinessDays()),
        roll(regime, working, start.plus(regime.answer())),
        stops.days(),
        nominal,
        waiting ? null : extended ? ifExtended.orElse(respondBy) : respondBy,
        ifExtended.orElse(null),
        extended && ifExtended.isPresent(),
        waiting,
        regime.obligations());
  }

  private static LocalDate roll(RequestRegime regime, WorkingDays working, LocalDate day) {
    return regime.rollsOver() ? working.roll(day) : day;
  }

  private static Period sum(Period answer, Period extension) {
    return answer.plus(extension);
  }

  private static LocalDate relevantDay(LocalDate received, List<RequestEvent> events, ZoneId zone) {
    return Stream.concat(
            Stream.of(received),
            events.stream()
                .filter(e -> e.type() == Type.IDENTITY_RECEIVED || e.type() == Type.FEE_PAID)
                .map(e -> day(e.at(), zone)))
        .max(Comparator.naturalOrder())
        .orElse(received);
  }

  private static boolean identityOrFeeOpen(List<RequestEvent> events) {
    return count(events, Type.IDENTITY_REQUESTED) > count(events, Type.IDENTITY_RECEIVED)
        || count(events, Type.FEE_REQUESTED) > count(events, Type.FEE_PAID);
  }

  private static long count(List<RequestEvent> events, Type type) {
    return events.stream().filter(e -> e.type() == type).count();
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  /**
   * The answer, in inclusive local days.
   *
   * @param startsOn the day after which the period runs
   * @param confirmBy last day to confirm the receipt, null where no confirmation is ordered
   * @param withoutStops last day to answer had the clock not stopped
   * @param daysNotCounted days for which the clock stood
   * @param nominalEnd last day before weekends and holidays move it
   * @param respondBy last day to answer as things stand; null while the clock stands
   * @param respondByIfExtended last day with the extension; null where the law knows none
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
      boolean extended,
      boolean clockStopped,
      List<String> obligations) {}

  /** Days between asking for a clarification and getting it. */
  private record ClockStops(long days, boolean waiting) {

    static ClockStops of(RequestRegime regime, List<RequestEvent> events, ZoneId zone) {
      if (!regime.stopsClock()) {
        return new ClockStops(0, false);
      }
      long days = 0;
      LocalDate asked = null;
      LocalDate countedThrough = LocalDate.MIN;
      List<RequestEvent> inOrder =
          events.stream().sorted(Comparator.comparing(RequestEvent::at)).toList();
      for (RequestEvent event : inOrder) {
        LocalDate day = day(event.at(), zone);
        if (event.type() == Type.CLARIFICATION_REQUESTED && asked == null) {
          asked = day;
        } else if (event.type() == Type.CLARIFICATION_RECEIVED && asked != null) {
          LocalDate from = asked.isAfter(countedThrough) ? asked : countedThrough.plusDays(1);
          days += Math.max(0, ChronoUnit.DAYS.between(from, day) + 1);
          countedThrough = day;
          asked = null;
        }
      }
      return new ClockStops(days, asked != null);
    }
  }
}
