package io.tenure.consent.domain.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a call that failed is made again: after ten seconds, then ever later up to half a day, about
 * five days in all; each time a little earlier or later, so that many do not come at once.
 */
public final class DeliveryPace {
  /** After so many attempts that failed a call is dead: people see it and can replay it. */
  public static final int MOST_ATTEMPTS = 16;

  /** The longest wait that a receiver can ask for by {@code Retry-After}. */
  public static final Duration LONGEST_WISH = Duration.ofDays(1);

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int FACTOR = 4;
  private static final double JITTER = 0.2;

  private DeliveryPace() {}

  /** How long to wait after so many attempts that failed, at least one. */
  public static Duration after(int attempts, RandomGenerator random) {
    Duration wait = FIRST;
    for (int i = 1; i < attempts && wait.compareTo(LONGEST) < 0; i++) {
      wait = wait.multipliedBy(FACTOR);
    }
    wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofMillis(Math.round(wait.toMillis() * factor));
  }
}
