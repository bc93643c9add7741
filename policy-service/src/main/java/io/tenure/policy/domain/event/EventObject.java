package io.tenure.policy.domain.event;

import java.util.UUID;

/**
 * What an event happened to: one record, or one person and with it all of that person's records.
 * Keyed hashes only, made by disposal-service: this service knows neither keys nor names.
 *
 * @param record id of the record in the inventory, or null
 * @param subject subject reference {@code s1:...}, or null; exactly one of the two is there
 */
public record EventObject(UUID record, String subject) {
  public EventObject {
    if ((record == null) == (subject == null)) {
      throw new IllegalArgumentException("an event has exactly one object");
    }
  }
}
