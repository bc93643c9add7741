package io.tenure.policy.domain.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Forms of what other systems send. They leave no room for an e-mail address, a full name with a
 * space, or an international phone number.
 */
final class EventTexts {
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}");
  private static final Pattern REFERENCE =
      Pattern.compile("(?!tel:|sms:)[A-Za-z0-9][A-Za-z0-9._:/#=+,;~-]{0,299}");
  private static final Pattern RECORD =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  /**
   * 43 characters carry 258 bits; the last may only be one whose two spare bits are zero, so that
   * one hash has one spelling. The number before the colon is that of the key.
   */
  private static final Pattern SUBJECT =
      Pattern.compile("s[1-9][0-9]{0,2}:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2201-01-01T00:00:00Z");
  private static final int LONGEST_REASON = 1_000;

  private EventTexts() {}

  static boolean source(String text) {
    return text != null && SOURCE.matcher(text).matches();
  }

  static boolean reference(String text) {
    return text != null && REFERENCE.matcher(text).matches();
  }

  static boolean subject(String text) {
    return SUBJECT.matcher(text).matches();
  }

  static boolean reason(String text) {
    return text != null && !text.isBlank() && text.length() <= LONGEST_REASON;
  }

  static Optional<UUID> record(String text) {
    return RECORD.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /** In the years 1900 to 2200, in microseconds, as PostgreSQL keeps it. */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS))
          .filter(instant -> !instant.isBefore(EARLIEST) && instant.isBefore(LATEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
