package io.tenure.disposal.domain.run;

import java.time.Duration;

/**
 * How many items a run takes in one batch. A batch is what a hold may have to wait for, and what
 * one look has to stay true for, so it is kept to about a second of the system's time.
 */
public final class Pace {

  /** Items of a first batch, when nothing is known of the system. */
  public static final int FIRST = 25;

  /** Most items of a batch. */
  public static final int MOST = 250;

  private static final Duration WANTED = Duration.ofSeconds(1);

  private Pace() {}

  /** Items of the next batch, after one of {@code items} took {@code took}; at least one. */
  public static int next(int items, Duration took) {
    if (items == 0) {
      return FIRST;
    }
    long fitting = items * WANTED.toNanos() / Math.max(1, took.toNanos());
    long atMost = Math.min(MOST, Math.max(FIRST, 2L * items));
    return (int) Math.max(1, Math.min(atMost, fitting));
  }
}
