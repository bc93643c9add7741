package io.tenure.policy.cli.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Days and instants of cases. A day without a time is noon of that day. */
final class Moment {

  private Moment() {}

  /**
   * The instant meant.
   *
   * @throws IllegalArgumentException with advice, where it is none in the years 1900 to 2200
   */
  static Instant of(String text, ZoneId zone) {
    Instant instant;
    try {
      instant =
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atTime(12, 0).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Write a day such as 2026-12-31 or an instant such as 2026-12-31T10:00:00Z.", e);
    }
    int year = instant.atZone(zone).getYear();
    if (year < 1900 || year > 2200) {
      throw new IllegalArgumentException("Name a moment in the years 1900 to 2200.");
    }
    return instant;
  }
}
