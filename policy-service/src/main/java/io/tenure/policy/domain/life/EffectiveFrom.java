package io.tenure.policy.domain.life;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a version may take effect: never so that an answer already given would change. */
public final class EffectiveFrom {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private EffectiveFrom() {}

  /**
   * The moment from which the version acts.
   *
   * @param wanted null for now; a few minutes ago means now
   * @param others when the other activated versions take effect
   * @throws TenureException {@code policy.effective-from-past} where the past was already answered
   *     by a version, {@code policy.effective-from-taken} where another takes effect at that moment
   */
  public static Instant choose(Instant wanted, List<Instant> others, Instant now) {
    Instant from = wanted == null || justNow(wanted, now) ? now : wanted;
    boolean answered = others.stream().anyMatch(other -> !other.isAfter(now));
    if (from.isBefore(now) && answered) {
      throw new TenureException(
          PolicyError.EFFECTIVE_FROM_PAST,
          "Another version has been in effect, and its answers stand: choose a moment from now on.");
    }
    if (others.contains(from)) {
      throw new TenureException(
          PolicyError.EFFECTIVE_FROM_TAKEN, "Choose another moment, a second later is enough.");
    }
    return from;
  }

  private static boolean justNow(Instant wanted, Instant now) {
    return wanted.isBefore(now) && Duration.between(wanted, now).compareTo(CLOCKS_DIFFER) <= 0;
  }
}
