package io.tenure.consent.domain.state;

import io.tenure.consent.domain.event.ConsentEvent;
import java.time.Instant;

/** The objections of a person that stand: to one purpose, and to all. */
final class Objections {
  private Instant toPurpose;
  private Instant toAll;

  void raise(ConsentEvent objection) {
    Instant at = objection.effectiveAt();
    if (objection.ofAllPurposes()) {
      toAll = toAll == null ? at : toAll;
    } else {
      toPurpose = toPurpose == null ? at : toPurpose;
    }
  }

  /** Ends the objection of the same kind: to all by what is about all, else to the purpose. */
  void takeBack(ConsentEvent allowing) {
    if (allowing.ofAllPurposes()) {
      toAll = null;
    } else {
      toPurpose = null;
    }
  }

  boolean stand() {
    return toPurpose != null || toAll != null;
  }

  boolean standToAll() {
    return toAll != null;
  }

  /** What a standing is while they stand. */
  Standing over(Standing base) {
    if (!stand()) {
      return base;
    }
    Instant first = earlier(toPurpose, toAll);
    Instant since = base.state().ended() ? earlier(base.since(), first) : first;
    return new Standing(ConsentState.OBJECTED, since, base.endedAt(), null, base.lastEffectiveAt());
  }

  private static Instant earlier(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
