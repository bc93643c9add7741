package io.tenure.policy.domain.deadline;

import io.tenure.policy.domain.deadline.RequestEvent.Type;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When the period starts, and how long its clock stood.
 *
 * @param startsOn the day after which the period runs
 * @param days between asking for a needed clarification and getting it, both included
 * @param waiting whether the clock stands still now
 */
record ClockStops(LocalDate startsOn, long days, boolean waiting) {

  static ClockStops of(
      RequestRegime regime, LocalDate received, List<RequestEvent> events, ZoneId zone) {
    if (!regime.stopsClock()) {
      return new ClockStops(received, 0, false);
    }
    long days = 0;
    LocalDate asked = null;
    LocalDate countedThrough = LocalDate.MIN;
    List<RequestEvent> inOrder =
        events.stream().sorted(Comparator.comparing(RequestEvent::at)).toList();
    for (RequestEvent event : inOrder) {
      LocalDate day = day(event, zone);
      if (event.type() == Type.CLARIFICATION_REQUESTED && asked == null) {
        asked = day;
      } else if (event.type() == Type.CLARIFICATION_RECEIVED && asked != null) {
        LocalDate from = asked.isAfter(countedThrough) ? asked : countedThrough.plusDays(1);
        days += Math.max(0, ChronoUnit.DAYS.between(from, day) + 1);
        countedThrough = day;
        asked = null;
      }
    }
    boolean waiting = asked != null || identityOrFeeOpen(events);
    return new ClockStops(relevantDay(received, events, zone), days, waiting);
  }

  private static LocalDate relevantDay(LocalDate received, List<RequestEvent> events, ZoneId zone) {
    return Stream.concat(
            Stream.of(received),
            events.stream()
                .filter(e -> e.type() == Type.IDENTITY_RECEIVED || e.type() == Type.FEE_PAID)
                .map(e -> day(e, zone)))
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

  private static LocalDate day(RequestEvent event, ZoneId zone) {
    return event.at().atZone(zone).toLocalDate();
  }
}
