package io.tenure.connector.record;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a database prints for a date or timestamp. What cannot be believed is named, never
 * corrected: values before 1900-01-02 (placeholders such as 1900-01-01 and 0000-00-00), values more
 * than a day in the future, and what is no date at all.
 */
final class Instants {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 2);

  /** Times ahead by less than this may come from another zone. */
  static final Duration AHEAD = Duration.ofDays(1);

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4,9})-(\\d\\d)-(\\d\\d)(?:[ T](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?)?"
              + "\\s*(Z|[+-]\\d\\d(?::?\\d\\d(?::\\d\\d)?)?)?(\\s+BC)?");

  private Instants() {}

  /** Outcome of reading. */
  sealed interface Reading {}

  /** A believable instant. */
  record At(Instant instant) implements Reading {}

  /** No value at all. */
  record Nothing() implements Reading {}

  /** A value that is no fact; {@code code} says why. */
  record Unbelievable(String code) implements Reading {}

  static final String ABSURD = "record.trigger-absurd";
  static final String FUTURE = "record.trigger-future";
  static final String UNREADABLE = "record.trigger-unreadable";

  /**
   * Reads a text.
   *
   * @param zone of values that carry none
   */
  static Reading read(String text, ZoneId zone, Instant now) {
    if (text == null || text.isBlank()) {
      return new Nothing();
    }
    String trimmed = text.trim();
    if (trimmed.endsWith("infinity")) {
      return new Unbelievable(trimmed.startsWith("-") ? ABSURD : FUTURE);
    }
    Matcher m = FORM.matcher(trimmed);
    if (!m.matches()) {
      return new Unbelievable(UNREADABLE);
    }
    if (m.group(9) != null) {
      return new Unbelievable(ABSURD);
    }
    if (m.group(1).length() > 4) {
      return new Unbelievable(FUTURE);
    }
    return judge(m, zone, now);
  }

  private static Reading judge(Matcher m, ZoneId zone, Instant now) {
    LocalDateTime local;
    try {
      local = LocalDateTime.of(date(m), time(m));
    } catch (DateTimeException e) {
      return new Unbelievable(ABSURD); // 0000-00-00, 2021-02-00
    }
    if (local.toLocalDate().isBefore(FIRST)) {
      return new Unbelievable(ABSURD);
    }
    Instant instant =
        m.group(8) == null
            ? local.atZone(zone).toInstant()
            : local.toInstant(ZoneOffset.of(offset(m.group(8))));
    return instant.isAfter(now.plus(AHEAD)) ? new Unbelievable(FUTURE) : new At(instant);
  }

  private static LocalDate date(Matcher m) {
    return LocalDate.of(
        Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
  }

  private static LocalTime time(Matcher m) {
    if (m.group(4) == null) {
      return LocalTime.MIDNIGHT;
    }
    String nanos = m.group(7) == null ? "0" : (m.group(7) + "00000000").substring(0, 9);
    return LocalTime.of(
        Integer.parseInt(m.group(4)),
        Integer.parseInt(m.group(5)),
        m.group(6) == null ? 0 : Integer.parseInt(m.group(6)),
        Integer.parseInt(nanos));
  }

  private static String offset(String text) {
    return text.length() == 5 ? text.substring(0, 3) + ":" + text.substring(3) : text;
  }
}
