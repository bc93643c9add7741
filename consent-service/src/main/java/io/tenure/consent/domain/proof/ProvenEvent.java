package io.tenure.consent.domain.proof;

import io.tenure.consent.domain.event.ConsentEvent;
import java.util.UUID;

/** An event with its id. */
public record ProvenEvent(UUID id, ConsentEvent event) {
  /** The bare fact, without what proves it. */
  ConsentEvent stripped() {
    return event.unproven();
  }
}
