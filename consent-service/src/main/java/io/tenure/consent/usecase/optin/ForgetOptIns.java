package io.tenure.consent.usecase.optin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Removes opt-ins that nobody confirmed, a month after their links ended: until then a late click
 * is told that the link has expired.
 */
@ApplicationScoped
public class ForgetOptIns {
  private static final Duration AFTER_END = Duration.ofDays(30);
  private static final int BATCH = 1000;

  private final OptInStore optIns;
  private final Clock clock;

  ForgetOptIns(OptInStore optIns, Clock clock) {
    this.optIns = optIns;
    this.clock = clock;
  }

  /** Removes them; answers how many. Safe to run at several places at once. */
  public int forget() {
    int total = 0;
    int batch;
    do {
      batch = optIns.removeUnconfirmed(clock.instant().minus(AFTER_END), BATCH);
      total += batch;
    } while (batch == BATCH);
    return total;
  }
}
