package io.tenure.disposal.domain.request;

import java.time.Duration;

/** When something that has to be told is told again: at once, then ever later, for ever. */
public final class RetryPace {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 7;

  private RetryPace() {}

  /** How long to wait after so many attempts that failed, at least one. */
  public static Duration after(int attempts) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, Math.max(0, attempts - 1)));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
