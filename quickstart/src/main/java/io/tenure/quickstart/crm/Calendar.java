package io.tenure.quickstart.crm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;

/**
 * Days and instants around a reference day, with the ones that rules stumble over: the day before,
 * on and after a whole number of years, leap days, minutes around midnight (UTC) at a year's end,
 * nothing at all, the future and the first of January 1900.
 */
record Calendar(LocalDate today) {

  /** Office hours of a day so many days ago. */
  Instant daysAgo(long days, Draw draw) {
    return at(today.minusDays(days), draw);
  }

  /** Office hours of that day. */
  Instant at(LocalDate day, Draw draw) {
    return day.atTime(draw.between(7, 17), draw.between(0, 59), draw.between(0, 59))
        .toInstant(ZoneOffset.UTC);
  }

  /** A day between so many and so many years ago. */
  LocalDate yearsAgo(int from, int to, Draw draw) {
    return today.minusDays(draw.between((long) (from * 365.25), (long) (to * 365.25)));
  }

  /** A whole number of years ago, give or take a day. */
  LocalDate aroundYearsAgo(int years, Draw draw) {
    return today.minusYears(years).plusDays(draw.between(-1, 1));
  }

  /** The last leap day that is at least so many years ago. */
  LocalDate leapDay(int atLeastYears) {
    int year = today.minusYears(atLeastYears).getYear() - 1;
    while (!Year.isLeap(year)) {
      year--;
    }
    return LocalDate.of(year, 2, 29);
  }

  /** Minutes before or after midnight UTC at the end of a year. */
  Instant yearEnd(int yearsAgo, Draw draw) {
    return LocalDate.of(today.getYear() - yearsAgo, 1, 1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .plusSeconds(60L * draw.between(-45, 45));
  }

  /** A day that lies ahead by mistake. */
  Instant future(Draw draw) {
    return at(today.plusDays(draw.between(30, 900)), draw);
  }

  /** What old systems write for "unknown". */
  Instant nineteenHundred() {
    return LocalDate.of(1900, 1, 1).atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
  }

  /** The nightly job that touches rows nobody worked with, this month. */
  Instant nightlyJob(Draw draw) {
    return today
        .minusDays(draw.between(1, 20))
        .atTime(2, draw.between(0, 30))
        .toInstant(ZoneOffset.UTC);
  }
}
