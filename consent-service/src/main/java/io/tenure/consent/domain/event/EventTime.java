package io.tenure.consent.domain.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Instants that this service takes: the years 1900 to 2200, in microseconds. */
public final class EventTime {
  /** How far the clocks of two sources, or of a source and this service, may be apart. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2201-01-01T00:00:00Z");

  private EventTime() {}

  /** Whether the instant lies in the years that are taken. */
  public static boolean isPlausible(Instant instant) {
    return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
  }

  /** The instant as it is stored: PostgreSQL keeps microseconds. */
  public static Instant stored(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** The instant of an RFC 3339 text with zone; empty if it is none or outside the years taken. */
  public static Optional<Instant> parse(String text) {
    try {
      return Optional.of(stored(OffsetDateTime.parse(text).toInstant()))
          .filter(EventTime::isPlausible);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
