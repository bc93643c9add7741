package io.tenure.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Date arithmetic of retention periods.
 *
 * <p>Statutory days are local days: an instant is turned into the day of the rule's zone first,
 * then the whole period is added to that day in one step. A day that does not exist in the target
 * month becomes the month's last (31 January + P1M is 28 or 29 February). Weekends and holidays
 * inside or at the end of a retention period change nothing; they only move deadlines for acts.
 */
public final class Periods {

  private Periods() {}

  /** The local day on which an instant falls. */
  public static LocalDate dayOf(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }

  /**
   * The first instant after {@code lastDay} is over in the zone, also where midnight is skipped.
   */
  public static Instant endOf(LocalDate lastDay, ZoneId zone) {
    return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The inclusive last day of a period that is over at {@code end}; inverse of {@link #endOf}. */
  public static LocalDate lastDayBefore(Instant end, ZoneId zone) {
    return dayOf(end.minusNanos(1), zone);
  }

  /** Last day of {@code period} counted from {@code start}, whose own day does not count. */
  public static LocalDate lastDay(LocalDate start, Period period) {
    return start.plus(period);
  }

  /** 31 December of the day's year. */
  public static LocalDate calendarYearEnd(LocalDate day) {
    return LocalDate.of(day.getYear(), 12, 31);
  }

  /**
   * Last day of the fiscal year that contains {@code day}. Outside of the listed years the nearest
   * listed end is repeated every year, counted from that end, so that 29 February comes back in
   * leap years.
   *
   * @param ends ends of fiscal years in ascending order, short years included
   * @return empty where no fiscal calendar is known
   */
  public static Optional<LocalDate> fiscalYearEnd(LocalDate day, List<LocalDate> ends) {
    if (ends.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = ends.getFirst();
    if (!day.isAfter(first)) {
      int years = first.getYear() - day.getYear();
      LocalDate candidate = first.minusYears(years);
      return Optional.of(candidate.isBefore(day) ? first.minusYears(years - 1L) : candidate);
    }
    LocalDate last = ends.getLast();
    if (day.isAfter(last)) {
      int years = day.getYear() - last.getYear();
      LocalDate candidate = last.plusYears(years);
      return Optional.of(candidate.isBefore(day) ? last.plusYears(years + 1L) : candidate);
    }
    return ends.stream().filter(end -> !end.isBefore(day)).findFirst();
  }
}
