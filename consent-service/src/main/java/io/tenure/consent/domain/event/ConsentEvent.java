package io.tenure.consent.domain.event;

import java.time.Instant;
import java.util.Comparator;

/**
 * One entry in the append-only history of a pair. What it means for the state depends on the whole
 * history: see {@link io.tenure.consent.domain.state.ConsentFold}.
 *
 * @param at when it happened, by the source's clock; null where an imported line does not know
 * @param recordedAt when Tenure learned of it
 * @param validUntil for a consent, the instant from which it no longer counts (exclusive end),
 *     taken from the purpose as it stood when the event was recorded; null where it does not end by
 *     clock
 */
public record ConsentEvent(
    EventType type, Instant at, Instant recordedAt, Instant validUntil, Origin origin) {

  /**
   * The order in which events count: by the time they took effect; at the same instant the more
   * restrictive last. It depends on what the events say and never on the order of their arrival.
   */
  public static final Comparator<ConsentEvent> ORDER =
      Comparator.comparing(ConsentEvent::effectiveAt)
          .thenComparing(ConsentEvent::type)
          .thenComparing(ConsentEvent::validUntil, Comparator.nullsFirst(Comparator.reverseOrder()))
          .thenComparing(event -> event.origin().evidenced())
          .thenComparing(event -> event.origin().imported())
          .thenComparing(event -> event.origin().source());

  /**
   * When it counts from. Nothing can have happened after it was recorded, so a source whose clock
   * is fast cannot place a consent behind a withdrawal that came later. Without a date it counts
   * from its recording.
   */
  public Instant effectiveAt() {
    return at == null || at.isAfter(recordedAt) ? recordedAt : at;
  }

  /**
   * Whether it stops processing and still is no end of a consent: a browser's signal; a refusal or
   * an objection that another system cannot date, which may be older than the consent.
   */
  public boolean endsNothing() {
    return origin.signal()
        || (!dated() && (type == EventType.REFUSED || type == EventType.OBJECTED));
  }

  /** Whether the source knows when it happened. */
  public boolean dated() {
    return at != null;
  }
}
