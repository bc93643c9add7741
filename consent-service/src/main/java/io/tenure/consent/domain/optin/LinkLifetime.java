package io.tenure.consent.domain.optin;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long a link of a double opt-in confirms: between an hour and 30 days. */
public record LinkLifetime(Duration length) {
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  public LinkLifetime {
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "the link of an opt-in lives between " + SHORTEST + " and " + LONGEST);
    }
  }

  /** When a link made at an instant ends, in whole seconds. */
  public Instant endOf(Instant requested) {
    return requested.plus(length).truncatedTo(ChronoUnit.SECONDS);
  }
}
