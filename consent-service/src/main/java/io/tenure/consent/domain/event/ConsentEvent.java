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
 * @param route what it holds for
 * @param ofAllPurposes whether it is about everything that is done with the person's data, not
 *     about one purpose
 */
public record ConsentEvent(
    EventType type,
    Instant at,
    Instant recordedAt,
    Instant validUntil,
    Origin origin,
    Route route,
    boolean ofAllPurposes) {

  /**
   * The order in which events count: by the time they took effect; at the same instant what is said
   * of one channel or contact point after what is said of all, and then the more restrictive last.
   * It depends on what the events say and never on the order of their arrival.
   */
  public static final Comparator<ConsentEvent> ORDER =
      Comparator.comparing(ConsentEvent::effectiveAt)
          .thenComparing(event -> !event.ofAllPurposes())
          .thenComparing(event -> event.route().specificity())
          .thenComparing(ConsentEvent::type)
          .thenComparing(ConsentEvent::validUntil, Comparator.nullsFirst(Comparator.reverseOrder()))
          .thenComparing(event -> event.origin().evidenced())
          .thenComparing(event -> event.origin().imported())
          .thenComparing(event -> event.origin().source());

  /** An event about one purpose that holds for all channels. */
  public ConsentEvent(
      EventType type, Instant at, Instant recordedAt, Instant validUntil, Origin origin) {
    this(type, at, recordedAt, validUntil, origin, Route.ANY, false);
  }

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

  /** The bare fact, without what proves it. */
  public ConsentEvent unproven() {
    return new ConsentEvent(
        type, at, recordedAt, validUntil, origin.unproven(), route, ofAllPurposes);
  }

  /** Whether the source knows when it happened. */
  public boolean dated() {
    return at != null;
  }
}
