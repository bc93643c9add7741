package io.tenure.connector.erase;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants as both servers read them. */
final class ServerTime {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

  private ServerTime() {}

  /** UTC with microseconds, cut off: a fence may come early, never late. */
  static String text(Instant instant) {
    return FORM.format(instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
  }
}
