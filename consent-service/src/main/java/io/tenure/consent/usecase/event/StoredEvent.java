package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.Circumstances;
import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import java.util.Objects;
import java.util.UUID;

/**
 * An event with its place in the history.
 *
 * @param purposeVersion version of the purpose that was in force when it was recorded; 0 where it
 *     is about all purposes
 */
public record StoredEvent(
    UUID id,
    SubjectPurpose pair,
    int purposeVersion,
    ConsentEvent event,
    Circumstances circumstances) {

  /** Whether both say the same; when they were recorded does not matter. */
  boolean saysTheSameAs(StoredEvent other) {
    return pair.equals(other.pair)
        && event.type() == other.event.type()
        && Objects.equals(event.at(), other.event.at())
        && event.route().equals(other.event.route())
        && event.origin().equals(other.event.origin())
        && circumstances.equals(other.circumstances);
  }
}
