package io.tenure.consent.domain.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A system that is told by call.
 *
 * @param version counts from 1
 * @param types of announcements, by name on the wire; none for all
 * @param purposes keys; none for all. Announcements about no purpose are told always
 */
public record Webhook(
    UUID id,
    int version,
    String name,
    String url,
    List<String> types,
    List<String> purposes,
    State state,
    Instant createdAt,
    Instant changedAt) {
  public Webhook {
    types = List.copyOf(types);
    purposes = List.copyOf(purposes);
  }

  /** Whether it is called. */
  public enum State {
    ACTIVE,
    /** Calls are made out and wait. */
    PAUSED,
    /** The receiver said that it is gone (410); calls wait until somebody looks. */
    GONE
  }
}
