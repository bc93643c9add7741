package io.tenure.consent.domain.state;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.EventType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Turns events that hold for one route of one pair into its {@link Standing} ({@link RouteFold}
 * chooses them). A pure function of the set of events: the order in which they arrived, and how
 * often, changes nothing.
 *
 * <p>In short: the last word counts; at the same instant a no beats a yes; asking again changes
 * nothing that was already answered; a renewal cannot revive what a person ended; an import without
 * date makes no consent; an import without evidence does not overrule a no that Tenure was told
 * first-hand; and of two sources whose clocks may differ, a no beats a yes within {@link
 * EventTime#CLOCK_TOLERANCE}. While the person objects to everything no yes counts, also later;
 * taking an objection back makes no consent.
 *
 * <p>A consent has ended ({@link ConsentView#endedAt()}) where there was one: it was valid until
 * then, or somebody withdrew or revoked it. No further no moves the end, a yes that counts lifts
 * it. What {@link ConsentEvent#endsNothing()} takes no part in it: the end is that of the history
 * without such events.
 */
public final class ConsentFold {
  /** Number of this meaning; what an older one computed is folded anew. */
  public static final int VERSION = 3;

  /** What the history comes to without the objections that stand. */
  private Standing base = Standing.NONE;

  private final Objections objections = new Objections();
  private Instant endedBefore;
  private boolean deniedFirstHand;
  private final Map<String, Instant> lastDenialBySource = new HashMap<>();

  private ConsentFold() {}

  /** The standing after all events. */
  public static Standing of(Collection<ConsentEvent> history) {
    Standing standing = fold(history.stream());
    boolean denied = standing.state().ended() && standing.state() != ConsentState.EXPIRED;
    return denied && history.stream().anyMatch(ConsentEvent::endsNothing)
        ? standing.endingAs(fold(history.stream().filter(event -> !event.endsNothing())))
        : standing;
  }

  private static Standing fold(Stream<ConsentEvent> history) {
    ConsentFold fold = new ConsentFold();
    history.sorted(ConsentEvent.ORDER).forEach(fold::apply);
    return fold.standing();
  }

  /** The state at an instant: events that took effect later are left out. */
  public static ConsentView at(Collection<ConsentEvent> history, Instant asOf) {
    return of(history.stream().filter(event -> !event.effectiveAt().isAfter(asOf)).toList())
        .at(asOf);
  }

  private Standing standing() {
    return objections.over(base);
  }

  private void apply(ConsentEvent event) {
    Instant at = event.effectiveAt();
    if (base.expiredBy(at)) {
      Instant over = base.validUntil();
      base = new Standing(ConsentState.EXPIRED, over, over, null, at);
    }
    switch (event.type()) {
      case USED -> stay(at);
      case REQUESTED -> ask(ConsentState.REQUESTED, at);
      case DEFERRED -> ask(ConsentState.DEFERRED, at);
      case OBJECTION_WITHDRAWN -> allow(event, at);
      case GIVEN -> agree(event, ConsentState.GIVEN, at);
      case RENEWED -> renew(event, at);
      case EXPIRED -> expire(at);
      case OBJECTED -> object(event, at);
      case REFUSED, REVOKED, INVALIDATED, WITHDRAWN -> deny(event, at);
    }
  }

  private void stay(Instant at) {
    base =
        new Standing(
            base.state(), base.since(), base.endedAt(), base.validUntil(), at, base.unproven());
  }

  private void ask(ConsentState asked, Instant at) {
    if (objections.stand()) {
      stay(at);
    } else if (base.state() == ConsentState.UNKNOWN) {
      base = new Standing(asked, at, null, null, at);
    } else if (base.state() == ConsentState.REQUESTED) {
      base = new Standing(asked, base.since(), null, null, at);
    } else {
      stay(at);
    }
  }

  private void allow(ConsentEvent event, Instant at) {
    stay(at);
    if (counts(event, at)) {
      objections.takeBack(event);
    }
  }

  private void agree(ConsentEvent event, ConsentState agreed, Instant at) {
    if (objections.standToAll() || !counts(event, at)) {
      stay(at);
      return;
    }
    boolean begins = !base.state().valid();
    if (begins) {
      endedBefore = base.endedAt();
    }
    boolean unproven = weakImport(event) && (begins || base.unproven());
    base = new Standing(agreed, begins ? at : base.since(), null, event.validUntil(), at, unproven);
    objections.takeBack(event);
    deniedFirstHand = false;
  }

  /** Whether what loosens may be believed: a no that we know of may be the better word. */
  private boolean counts(ConsentEvent event, Instant at) {
    return event.dated()
        && !(weakImport(event) && deniedFirstHand)
        && !deniedByAnotherClock(event.origin().source(), at);
  }

  private static boolean weakImport(ConsentEvent event) {
    return event.origin().imported() && !event.origin().evidenced();
  }

  private void renew(ConsentEvent event, Instant at) {
    boolean revivable = base.state().valid() || base.state() == ConsentState.EXPIRED;
    if (revivable && !objections.stand()) {
      agree(event, ConsentState.RENEWED, at);
    } else {
      stay(at);
    }
  }

  private void expire(Instant at) {
    if (base.state().valid()) {
      base = new Standing(ConsentState.EXPIRED, at, begunAt(at) ? endedBefore : at, null, at);
    } else {
      stay(at);
    }
  }

  /** An objection ends a consent, and it stands over what the person said otherwise. */
  private void object(ConsentEvent event, Instant at) {
    if (base.state().valid()) {
      base = new Standing(ConsentState.WITHDRAWN, at, endedBy(EventType.OBJECTED, at), null, at);
    } else {
      stay(at);
    }
    objections.raise(event);
    denied(event, at);
  }

  private void deny(ConsentEvent event, Instant at) {
    ConsentState denied = stateOf(event.type());
    boolean ended = base.state().ended();
    ConsentState state = ended && base.state().compareTo(denied) > 0 ? base.state() : denied;
    Instant endedAt = endedBy(event.type(), at);
    base = new Standing(state, ended ? base.since() : at, endedAt, null, at);
    denied(event, at);
  }

  private void denied(ConsentEvent event, Instant at) {
    deniedFirstHand |= !event.origin().imported();
    lastDenialBySource.put(event.origin().source(), at);
  }

  /** The end after a no; null where no consent is known that it could have ended. */
  private Instant endedBy(EventType denial, Instant at) {
    if (base.state().valid()) {
      boolean contradiction =
          begunAt(at) && (denial == EventType.REFUSED || denial == EventType.OBJECTED);
      return contradiction ? endedBefore : at;
    }
    if (base.endedAt() == null && denial.presumesConsent()) {
      return at;
    }
    return base.endedAt();
  }

  /** Whether the consent counts from this very instant: then it never was valid for a moment. */
  private boolean begunAt(Instant at) {
    return at.equals(base.since());
  }

  private boolean deniedByAnotherClock(String source, Instant at) {
    Instant horizon = at.minus(EventTime.CLOCK_TOLERANCE);
    return lastDenialBySource.entrySet().stream()
        .anyMatch(denial -> !denial.getKey().equals(source) && denial.getValue().isAfter(horizon));
  }

  private static ConsentState stateOf(EventType denial) {
    return ConsentState.valueOf(denial.name());
  }
}
