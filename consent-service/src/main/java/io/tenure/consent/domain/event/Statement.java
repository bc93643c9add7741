package io.tenure.consent.domain.event;

import java.time.Instant;

/**
 * An event as somebody stated it, well formed but not yet recorded.
 *
 * @param at when it happened, by the source's clock; null where an imported line does not know
 * @param route what it holds for
 */
public record Statement(
    SubjectPurpose pair,
    EventType type,
    Instant at,
    Origin origin,
    Route route,
    Circumstances circumstances) {
  /** A statement that holds for all channels, of which nothing more is known. */
  public Statement(SubjectPurpose pair, EventType type, Instant at, Origin origin) {
    this(pair, type, at, origin, Route.ANY, Circumstances.NONE);
  }
}
