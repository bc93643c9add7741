package io.tenure.consent.domain.event;

/**
 * What can happen to a consent. The order of the constants is the order in which events of the same
 * instant count, so that at equal times the more restrictive one has the last word.
 */
public enum EventType {
  /** Processing rested on the consent; proves use, changes no state. */
  USED,
  /** The person was asked. */
  REQUESTED,
  /** The person put the answer off. */
  DEFERRED,
  /** The person takes an objection back. It makes no consent: what had ended stays ended. */
  OBJECTION_WITHDRAWN,
  /** The person agreed. */
  GIVEN,
  /** The person confirmed a consent that exists or has expired. */
  RENEWED,
  /** Its time is over, as another system says; expiry by clock needs no event. */
  EXPIRED,
  /** The person said no when asked. */
  REFUSED,
  /** The controller ended it. */
  REVOKED,
  /** It was found that it cannot count, for instance because the form was wrong. */
  INVALIDATED,
  /** The person took it back (GDPR Art. 7(3)). */
  WITHDRAWN,
  /** The person objects (GDPR Art. 21), or opted out of sale and sharing. */
  OBJECTED;

  /** Whether it makes processing on consent lawful, if it counts. */
  public boolean agrees() {
    return this == GIVEN || this == RENEWED;
  }

  /** Whether it is part of asking for consent. */
  public boolean asks() {
    return this == REQUESTED || this == DEFERRED;
  }

  /** Whether it can be about everything that is done with a person's data. */
  public boolean canBeOfAllPurposes() {
    return this == OBJECTED || this == OBJECTION_WITHDRAWN;
  }

  /** Whether it ends or denies consent by someone's decision. */
  public boolean denies() {
    return compareTo(REFUSED) >= 0;
  }

  /** Whether nobody says it who did not know of a consent: it is proof that there was one. */
  public boolean presumesConsent() {
    return this == WITHDRAWN || this == REVOKED;
  }
}
