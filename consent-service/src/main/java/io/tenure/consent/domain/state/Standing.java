package io.tenure.consent.domain.state;

import java.time.Instant;

/**
 * What a history comes to after its last event: everything that is needed to tell the state at any
 * later time without reading the history again. This is what is stored.
 *
 * @param since see {@link ConsentView#since()}
 * @param validUntil when a valid consent ends by clock (exclusive), or null
 * @param lastEffectiveAt when the last event of the history took effect; null without events
 */
public record Standing(
    ConsentState state, Instant since, Instant validUntil, Instant lastEffectiveAt) {
  /** A pair without history. */
  public static final Standing NONE = new Standing(ConsentState.UNKNOWN, null, null, null);

  /** The state at an instant at or after the last event; the clock may have ended the consent. */
  public ConsentView at(Instant asOf) {
    return expiredBy(asOf)
        ? new ConsentView(ConsentState.EXPIRED, validUntil)
        : new ConsentView(state, since);
  }

  /** Whether this standing, rather than the history, can answer for the instant. */
  public boolean answersFor(Instant asOf) {
    return lastEffectiveAt == null || !asOf.isBefore(lastEffectiveAt);
  }

  boolean expiredBy(Instant instant) {
    return state.valid() && validUntil != null && !instant.isBefore(validUntil);
  }
}
