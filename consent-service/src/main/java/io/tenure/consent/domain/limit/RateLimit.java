package io.tenure.consent.domain.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * At most so many attempts of one caller in a fixed window. Counts in memory of one replica, so
 * that a flood costs no writes; a window that has more callers than {@code remembered} treats all
 * further ones as one.
 */
public final class RateLimit {
  private static final int REMEMBERED = 50_000;
  private static final String OTHERS = "others";

  private final int most;
  private final Duration window;
  private final Map<String, Integer> attempts = new HashMap<>();
  private Instant windowEnd = Instant.MIN;

  public RateLimit(int most, Duration window) {
    this.most = most;
    this.window = window;
  }

  /** Counts an attempt; false where it is one too many. */
  public synchronized boolean allows(String caller, Instant now) {
    if (!now.isBefore(windowEnd)) {
      attempts.clear();
      windowEnd = now.plus(window);
    }
    String counted = attempts.size() < REMEMBERED || attempts.containsKey(caller) ? caller : OTHERS;
    return attempts.merge(counted, 1, Integer::sum) <= most;
  }
}
