package io.tenure.consent.usecase.expiry;

import io.tenure.consent.domain.expiry.ExpiringConsent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Lists consents that will end by clock. */
@ApplicationScoped
public class FindExpiring {
  private final ExpiryStore expiries;
  private final Clock clock;

  FindExpiring(ExpiryStore expiries, Clock clock) {
    this.expiries = expiries;
    this.clock = clock;
  }

  /** Those that end before an instant, the next to end first; see {@link ExpiryStore#ending}. */
  public List<ExpiringConsent> before(Instant horizon, ExpiringConsent after, int limit) {
    return expiries.ending(clock.instant(), horizon, after, limit);
  }
}
