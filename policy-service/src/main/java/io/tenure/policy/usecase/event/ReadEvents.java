package io.tenure.policy.usecase.event;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads events, and what changed in them. */
@ApplicationScoped
public class ReadEvents {
  private final EventStore store;

  ReadEvents(EventStore store) {
    this.store = store;
  }

  /**
   * @throws TenureException {@code event.not-found}
   */
  public StoredEvent get(UUID id) {
    return store.find(id).orElseThrow(ReadEvents::notFound);
  }

  /** In the order in which they were first recorded. */
  public List<StoredEvent> list(EventFilter filter, EventPlace after, int limit) {
    return store.list(filter, after, limit);
  }

  /**
   * Changes in their order.
   *
   * @param after number of the last change seen; 0 to begin
   * @throws TenureException {@code event.cursor-ahead} where no such change exists, as after a
   *     restore from backup
   */
  public List<EventChange> changes(long after, int limit) {
    List<EventChange> items = store.changes(after, limit);
    if (items.isEmpty() && after > store.lastChange()) {
      throw new TenureException(
          PolicyError.EVENT_CURSOR_AHEAD,
          "The feed ends before this cursor: begin again without one, and compare.");
    }
    return items;
  }

  static TenureException notFound() {
    return new TenureException(PolicyError.EVENT_NOT_FOUND, "No event has this id.");
  }
}
