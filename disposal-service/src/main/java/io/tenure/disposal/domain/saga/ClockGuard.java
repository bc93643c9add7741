package io.tenure.disposal.domain.saga;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
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

  /**
   * A person who looked, and wants the guard set free.
   *
   * @param reason what was found out
   */
  record Release(Actor by, Instant at, String reason) {}

  /**
   * The guard as people see it.
   *
   * @param highWater latest time the database's clock showed
   * @param reason why it is frozen; null while it is running
   * @param release of the first person; null where nobody looked yet
   */
  record Standing(
      boolean frozen, Instant highWater, String reason, Instant frozenAt, Release release) {

    /**
     * Whether this person's word sets it free: two people have to look (I-CLOCK).
     *
     * @throws TenureException {@code safeguard.not-frozen}, {@code safeguard.same-person}
     */
    public boolean releasedBy(Actor person) {
      if (!frozen) {
        throw new TenureException(
            DisposalError.SAFEGUARD_NOT_FROZEN, "The clock guard is not frozen.");
      }
      if (release != null && release.by().sameAs(person)) {
        throw new TenureException(
            DisposalError.SAFEGUARD_SAME_PERSON,
            "You said so already; another person has to look too.");
      }
      return release != null;
    }
  }

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
