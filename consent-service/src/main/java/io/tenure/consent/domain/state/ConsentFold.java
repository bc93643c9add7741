package io.tenure.consent.domain.state;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.EventType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns the history of one pair into its {@link Standing}. A pure function of the set of events:
 * the order in which they arrived, and how often, changes nothing.
 *
 * <p>In short: the last word counts; at the same instant a no beats a yes; asking again changes
 * nothing that was already answered; a renewal cannot revive what a person ended; an import without
 * date makes no consent; an import without evidence does not overrule a no that Tenure was told
 * first-hand; and of two sources whose clocks may differ, a no beats a yes within {@link
 * EventTime#CLOCK_TOLERANCE}.
 */
public final class ConsentFold {
  private Standing standing = Standing.NONE;
  private boolean deniedFirstHand;
  private final Map<String, Instant> lastDenialBySource = new HashMap<>();

  private ConsentFold() {}

  /** The standing after all events. */
  public static Standing of(Collection<ConsentEvent> history) {
    ConsentFold fold = new ConsentFold();
    history.stream().sorted(ConsentEvent.ORDER).forEach(fold::apply);
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
      standing = new Standing(ConsentState.EXPIRED, standing.validUntil(), null, at);
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
    standing = new Standing(standing.state(), standing.since(), standing.validUntil(), at);
  }

  private void ask(ConsentState asked, Instant at) {
    if (standing.state() == ConsentState.UNKNOWN) {
      standing = new Standing(asked, at, null, at);
    } else if (standing.state() == ConsentState.REQUESTED) {
      standing = new Standing(asked, standing.since(), null, at);
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
    Instant since = standing.state().valid() ? standing.since() : at;
    standing = new Standing(agreed, since, event.validUntil(), at);
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
      standing = new Standing(ConsentState.EXPIRED, at, null, at);
    } else {
      stay(at);
    }
  }

  private void deny(ConsentEvent event, Instant at) {
    ConsentState denied = stateOf(event.type());
    boolean ended = standing.state().ended();
    ConsentState state =
        ended && standing.state().compareTo(denied) > 0 ? standing.state() : denied;
    standing = new Standing(state, ended ? standing.since() : at, null, at);
    deniedFirstHand |= !event.origin().imported();
    lastDenialBySource.put(event.origin().source(), at);
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
