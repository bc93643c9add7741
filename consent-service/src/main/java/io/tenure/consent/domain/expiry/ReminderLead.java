package io.tenure.consent.domain.expiry;

import java.time.Duration;
import java.time.Instant;

/** How long before a consent ends other systems are told: between a day and a year. */
public record ReminderLead(Duration length) {
  private static final Duration SHORTEST = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(366);

  public ReminderLead {
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "reminders go out between " + SHORTEST + " and " + LONGEST + " before the end");
    }
  }

  /** Consents that end before this instant are reminded of at {@code now}. */
  public Instant horizon(Instant now) {
    return now.plus(length);
  }
}
