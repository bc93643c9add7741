package io.tenure.policy.usecase.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The kept events, and the feed of their changes. */
public interface EventStore {

  /** One transaction: stored when the work returns, undone when it throws. */
  <T> T write(Function<EventWriter, T> work);

  Optional<StoredEvent> find(UUID id);

  /** In the order in which they were first recorded. */
  List<StoredEvent> list(EventFilter filter, EventPlace after, int limit);

  /** Changes with numbers above {@code after}, in order. */
  List<EventChange> changes(long after, int limit);

  /** Number of the last change; 0 without any. */
  long lastChange();
}
