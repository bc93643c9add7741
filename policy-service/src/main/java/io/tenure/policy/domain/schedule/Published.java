package io.tenure.policy.domain.schedule;

import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.rule.Controller;
import java.time.Instant;
import java.util.Optional;

/**
 * A version that was in effect at a moment.
 *
 * @param moment the day's rules that count
 */
public record Published(PolicyEdition edition, int number, Instant effectiveFrom, Instant moment) {

  public Optional<Controller> controller(String key) {
    return edition.content().controllers().stream().filter(c -> c.key().equals(key)).findFirst();
  }
}
