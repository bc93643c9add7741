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
 * Turns the history of one pair into its {@link Standing}. A pure function of the set of events:
 * the order in which they arrived, and how often, changes nothing.
 *
 * <p>In short: the last word counts; at the same instant a no beats a yes; asking again changes
 * nothing that was already answered; a renewal cannot revive what a person ended; an import without
 * date makes no consent; an import without evidence does not overrule a no that Tenure was told
 * first-hand; and of two sources whose clocks may differ, a no beats a yes within {@link
 * EventTime#CLOCK_TOLERANCE}.
 *
 * <p>A consent has ended ({@link ConsentView#endedAt()}) where there was one: it was valid until
 * then, or somebody withdrew or revoked it. No further no moves the end, a yes that counts lifts
 * it. What {@link ConsentEvent#endsNothing()} takes no part in it: the end is that of the history
 * without such events.
 */
public final class ConsentFold {
  /** Number of this meaning; what an older one computed is folded anew. */
  public static final int VERSION = 2;

  private Standing standing = Standing.NONE;
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
    return fold.standing;
  }

  /** The state at an instant: events that took effect later are left out. */
  public static ConsentView at(Collection<ConsentEvent> history, Instant asOf) {
    return of(history.stream().filter(event -> !event.effectiveAt().isAfter(asOf)).toList())
        .at(asOf);
  }

  private void apply(ConsentEvent event) {
    Instant at = event.effectiveAt();
    if (standing.expiredBy(at)) {
      Instant over = standing.validUntil();
      standing = new Standing(ConsentState.EXPIRED, over, over, null, at);
    }
    switch (event.type()) {
      case USED -> stay(at);
      case REQUESTED -> ask(ConsentState.REQUESTED, at);
      case DEFERRED -> ask(ConsentState.DEFERRED, at);
      case GIVEN -> agree(event, ConsentState.GIVEN, at);
      case RENEWED -> renew(event, at);
      case EXPIRED -> expire(at);
      case REFUSED, REVOKED, INVALIDATED, WITHDRAWN, OBJECTED -> deny(event, at);
    }
  }

  private void stay(Instant at) {
    standing =
        new Standing(
            standing.state(), standing.since(), standing.endedAt(), standing.validUntil(), at);
  }

  private void ask(ConsentState asked, Instant at) {
    if (standing.state() == ConsentState.UNKNOWN) {
      standing = new Standing(asked, at, null, null, at);
    } else if (standing.state() == ConsentState.REQUESTED) {
      standing = new Standing(asked, standing.since(), null, null, at);
    } else {
      stay(at);
    }
  }

  private void agree(ConsentEvent event, ConsentState agreed, Instant at) {
    boolean weakImport = event.origin().imported() && !event.origin().evidenced();
    if (!event.dated()
        || (weakImport && deniedFirstHand)
        || deniedByAnotherClock(event.origin().source(), at)) {
      stay(at);
      return;
    }
    boolean begins = !standing.state().valid();
    if (begins) {
      endedBefore = standing.endedAt();
    }
    standing = new Standing(agreed, begins ? at : standing.since(), null, event.validUntil(), at);
    deniedFirstHand = false;
  }

  private void renew(ConsentEvent event, Instant at) {
    if (standing.state().valid() || standing.state() == ConsentState.EXPIRED) {
      agree(event, ConsentState.RENEWED, at);
    } else {
      stay(at);
    }
  }

  private void expire(Instant at) {
    if (standing.state().valid()) {
      standing = new Standing(ConsentState.EXPIRED, at, begunAt(at) ? endedBefore : at, null, at);
    } else {
      stay(at);
    }
  }

  private void deny(ConsentEvent event, Instant at) {
    ConsentState denied = stateOf(event.type());
    boolean ended = standing.state().ended();
    ConsentState state =
        ended && standing.state().compareTo(denied) > 0 ? standing.state() : denied;
    Instant endedAt = endedBy(event.type(), at);
    standing = new Standing(state, ended ? standing.since() : at, endedAt, null, at);
    deniedFirstHand |= !event.origin().imported();
    lastDenialBySource.put(event.origin().source(), at);
  }

  /** The end after a no; null where no consent is known that it could have ended. */
  private Instant endedBy(EventType denial, Instant at) {
    if (standing.state().valid()) {
      boolean contradiction =
          begunAt(at) && (denial == EventType.REFUSED || denial == EventType.OBJECTED);
      return contradiction ? endedBefore : at;
    }
    if (standing.endedAt() == null && denial.presumesConsent()) {
      return at;
    }
    return standing.endedAt();
  }

  /** Whether the consent counts from this very instant: then it never was valid for a moment. */
  private boolean begunAt(Instant at) {
    return at.equals(standing.since());
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
