package io.tenure.consent.domain.event;

import java.time.Instant;

/**
 * An event as somebody stated it, well formed but not yet recorded.
 *
 * @param at when it happened, by the source's clock; null where an imported line does not know
 */
public record Statement(SubjectPurpose pair, EventType type, Instant at, Origin origin) {}
