package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import java.util.Objects;
import java.util.UUID;

/**
 * An event with its place in the history.
 *
 * @param purposeVersion version of the purpose that was in force when it was recorded
 */
public record StoredEvent(UUID id, SubjectPurpose pair, int purposeVersion, ConsentEvent event) {

  /** Whether both say the same; when they were recorded does not matter. */
  boolean saysTheSameAs(StoredEvent other) {
    return pair.equals(other.pair)
        && event.type() == other.event.type()
        && Objects.equals(event.at(), other.event.at())
        && event.origin().equals(other.event.origin());
  }
}
