package io.tenure.consent.domain.state;

/** State of one purpose for one person. Only {@link #GIVEN} and {@link #RENEWED} are consent. */
public enum ConsentState {
  /** Nothing is known. It is the default, and it is not consent. */
  UNKNOWN,
  REQUESTED,
  DEFERRED,
  GIVEN,
  RENEWED,
  // From here on: consent has ended or was denied, the weightier the later.
  EXPIRED,
  REFUSED,
  REVOKED,
  INVALIDATED,
  WITHDRAWN,
  OBJECTED;

  /** Whether processing may rest on consent in this state. */
  public boolean valid() {
    return this == GIVEN || this == RENEWED;
  }

  /** Whether consent has ended or was denied. */
  public boolean ended() {
    return compareTo(EXPIRED) >= 0;
  }
}
