package io.tenure.classification.cli.measure;

import java.time.Duration;

/**
 * How long speed is measured.
 *
 * @param warmUp work that is not counted
 * @param round at least so long is one round
 * @param rounds of which the median counts
 */
public record Pace(Duration warmUp, Duration round, int rounds) {
  /** Enough for the compiler to have done its work. */
  public static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(2), 5);
}
