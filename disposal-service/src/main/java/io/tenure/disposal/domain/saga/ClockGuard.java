package io.tenure.disposal.domain.saga;

import java.time.Duration;
import java.time.Instant;

/** Whether the clock can be believed (I-CLOCK). A jump ahead would make everything due at once. */
public sealed interface ClockGuard {

  /** It can. */
  record Running(Instant now) implements ClockGuard {}

  /** It cannot: nothing is dispatched until a person cleared it. */
  record Frozen(String reason) implements ClockGuard {}

  /**
   * What the database says.
   *
   * @param highWater latest time it showed before
   */
  record Seen(Instant now, Instant highWater, boolean frozen, String reason) {}

  /** How far the clock may seem to go back: several connections, one clock. */
  Duration BACK = Duration.ofSeconds(5);

  /** How far it may be from the second source. */
  Duration APART = Duration.ofMinutes(5);

  /**
   * Judges.
   *
   * @param second the service's own clock, only to compare with
   */
  static ClockGuard judge(Seen seen, Instant second) {
    if (seen.frozen()) {
      return new Frozen(seen.reason());
    }
    if (seen.now().isBefore(seen.highWater().minus(BACK))) {
      return new Frozen("the database's clock went back");
    }
    if (Duration.between(seen.now(), second).abs().compareTo(APART) > 0) {
      return new Frozen(
          "the database's clock and the service's clock are more than five minutes apart");
    }
    return new Running(seen.now());
  }
}
