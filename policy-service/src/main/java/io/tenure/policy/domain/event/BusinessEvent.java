package io.tenure.policy.domain.event;

import io.tenure.kit.security.Actor;
import java.util.Comparator;
import java.util.List;

/**
 * Something that happened in another system and starts a clock: all that was ever said of it. What
 * counts is the revision with the highest number; no order of arrival makes a difference.
 *
 * @param type name of the trigger that it supplies
 * @param poster who posted it first
 * @param revisions by number, at least one
 */
public record BusinessEvent(
    EventKey key, String type, EventObject object, Actor poster, List<EventRevision> revisions) {
  public BusinessEvent {
    revisions = revisions.stream().sorted(Comparator.comparingInt(EventRevision::number)).toList();
    if (revisions.isEmpty()) {
      throw new IllegalArgumentException("nothing was said of the event");
    }
  }

  /** What counts. */
  public EventRevision current() {
    return revisions.getLast();
  }
}
