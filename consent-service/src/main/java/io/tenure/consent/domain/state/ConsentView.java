package io.tenure.consent.domain.state;

import java.time.Instant;

/**
 * The state as seen at one instant.
 *
 * @param since from when processing may rest on consent (valid state), or from when it may no
 *     longer (ended state); when the person was first asked (REQUESTED, DEFERRED); null for UNKNOWN
 * @param endedAt from when processing may no longer rest on a consent that there was (half-open);
 *     null where a consent is valid now, and where there never was one: a refusal, a question
 *     without answer or a browser's signal ends nothing
 */
public record ConsentView(ConsentState state, Instant since, Instant endedAt) {
  /** What is known of a pair nobody ever spoke of. */
  public static final ConsentView UNKNOWN = new ConsentView(ConsentState.UNKNOWN, null, null);

  /** Whether processing may rest on consent. */
  public boolean valid() {
    return state.valid();
  }
}
