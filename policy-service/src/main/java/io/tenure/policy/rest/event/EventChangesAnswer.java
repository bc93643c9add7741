package io.tenure.policy.rest.event;

import io.tenure.kit.page.Cursor;
import io.tenure.policy.usecase.event.EventChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next part of the change feed.
 *
 * @param next cursor to go on with; never null
 */
@Schema(name = "BusinessEventChanges")
public record EventChangesAnswer(List<Change> items, String next) {
  private static final String LIST = "event-changes";

  /**
   * What counts of an event from here on.
   *
   * @param seq counts from 1 without gaps
   */
  @Schema(name = "BusinessEventChange")
  public record Change(
      long seq,
      UUID event,
      String source,
      String id,
      String type,
      EventView.ObjectView object,
      Instant occurredAt,
      EventView.State state,
      int revision,
      Instant recordedAt) {
    private static Change of(EventChange change) {
      return new Change(
          change.seq(),
          change.event(),
          change.key().source(),
          change.key().id(),
          change.type(),
          EventView.ObjectView.of(change.object()),
          change.revision().occurredAt(),
          EventView.State.of(change.revision()),
          change.revision().number(),
          change.recordedAt());
    }
  }

  static EventChangesAnswer of(List<EventChange> items, long after) {
    long last = items.isEmpty() ? after : items.getLast().seq();
    return new EventChangesAnswer(
        items.stream().map(Change::of).toList(), Cursor.of(LIST, last).encode());
  }

  /** Number of the last change that a cursor has seen; 0 without cursor. */
  static long position(String cursor) {
    return Cursor.numberIn(LIST, cursor);
  }
}
