package io.tenure.consent.domain.state;

import java.time.Instant;

/**
 * What a history comes to after its last event: everything that is needed to tell the state at any
 * later time without reading the history again. This is what is stored.
 *
 * @param since see {@link ConsentView#since()}
 * @param endedAt see {@link ConsentView#endedAt()}
 * @param validUntil when a consent ends by clock (exclusive), or null; of a valid consent, or of
 *     one that is suspended only, by what ends nothing
 * @param lastEffectiveAt when the last event of the history took effect; null without events
 * @param unproven whether a valid consent rests only on what another system says, without evidence
 */
public record Standing(
    ConsentState state,
    Instant since,
    Instant endedAt,
    Instant validUntil,
    Instant lastEffectiveAt,
    boolean unproven) {
  /** A standing that rests on nothing that would need to be proven. */
  public Standing(
      ConsentState state,
      Instant since,
      Instant endedAt,
      Instant validUntil,
      Instant lastEffectiveAt) {
    this(state, since, endedAt, validUntil, lastEffectiveAt, false);
  }

  /** A pair without history. */
  public static final Standing NONE = new Standing(ConsentState.UNKNOWN, null, null, null, null);

  /** Answers for no time: an older fold computed what is stored, and the history has to be read. */
  public static final Standing OUTDATED =
      new Standing(ConsentState.UNKNOWN, null, null, null, Instant.MAX);

  /** The state at an instant at or after the last event; the clock may have ended the consent. */
  public ConsentView at(Instant asOf) {
    if (!overBy(asOf)) {
      return new ConsentView(state, since, endedAt);
    }
    return state.valid()
        ? new ConsentView(ConsentState.EXPIRED, validUntil, validUntil)
        : new ConsentView(state, since, validUntil);
  }

  /** Whether this standing, rather than the history, can answer for the instant. */
  public boolean answersFor(Instant asOf) {
    return lastEffectiveAt == null || !asOf.isBefore(lastEffectiveAt);
  }

  boolean expiredBy(Instant instant) {
    return state.valid() && overBy(instant);
  }

  /** The same, with the end of another standing of the pair. */
  Standing endingAs(Standing other) {
    return new Standing(state, since, other.endedAt, other.validUntil, lastEffectiveAt);
  }

  private boolean overBy(Instant instant) {
    return validUntil != null && !instant.isBefore(validUntil);
  }
}
