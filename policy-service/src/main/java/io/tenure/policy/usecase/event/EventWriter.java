package io.tenure.policy.usecase.event;

import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.event.EventKey;
import io.tenure.policy.domain.event.EventPosting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adds to events within one transaction. */
public interface EventWriter {

  /**
   * Locks the events of these postings until the end of the transaction. One that is not known is
   * made, without revisions.
   *
   * @param first the first posting of each key
   */
  Map<EventKey, StoredEvent> lock(Collection<EventPosting> first, Actor by, Instant now);

  /** Locks one event. */
  Optional<StoredEvent> lock(UUID id);

  /** Adds revisions in this order, and those that count to the change feed. */
  void append(List<Added> revisions);

  /** A revision to add, and the event with it. */
  record Added(StoredEvent event, RecordedRevision revision, boolean counts) {}
}
