package io.tenure.policy.rest.event;

import io.tenure.policy.domain.event.EventObject;
import io.tenure.policy.domain.event.EventRevision;
import io.tenure.policy.usecase.event.RecordedRevision;
import io.tenure.policy.usecase.event.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A business event, and all that was ever said of it.
 *
 * @param event id here
 * @param occurredAt what counts: of the revision with the highest number
 * @param revision number of the revision that counts; also the ETag
 * @param revisions by number, the late ones too
 */
@Schema(name = "RecordedEvent")
public record EventView(
    UUID event,
    String source,
    String id,
    String type,
    ObjectView object,
    Instant occurredAt,
    State state,
    int revision,
    @Schema(nullable = true) String evidence,
    Instant recordedAt,
    List<RevisionView> revisions) {

  /** Whether it starts a clock. */
  @Schema(name = "BusinessEventState")
  public enum State {
    VALID,
    CANCELLED;

    static State of(EventRevision revision) {
      return revision.cancelled() ? CANCELLED : VALID;
    }
  }

  /** What it happened to; one of the two. */
  @Schema(name = "RecordedEventObject")
  public record ObjectView(
      @Schema(nullable = true) UUID record, @Schema(nullable = true) String subject) {
    static ObjectView of(EventObject object) {
      return new ObjectView(object.record(), object.subject());
    }
  }

  /**
   * What was said at one time.
   *
   * @param subject {@code sub} of the account that said it
   */
  @Schema(name = "RecordedEventRevision")
  public record RevisionView(
      int revision,
      Instant occurredAt,
      State state,
      @Schema(nullable = true) String evidence,
      @Schema(nullable = true) String reason,
      String subject,
      Instant recordedAt) {
    private static RevisionView of(RecordedRevision recorded) {
      EventRevision said = recorded.revision();
      return new RevisionView(
          said.number(),
          said.occurredAt(),
          State.of(said),
          said.evidence(),
          said.reason(),
          recorded.by().subject(),
          recorded.recordedAt());
    }
  }

  static EventView of(StoredEvent stored) {
    EventRevision current = stored.event().current();
    return new EventView(
        stored.id(),
        stored.key().source(),
        stored.key().id(),
        stored.type(),
        ObjectView.of(stored.object()),
        current.occurredAt(),
        State.of(current),
        current.number(),
        current.evidence(),
        stored.recordedAt(),
        stored.log().stream().map(RevisionView::of).toList());
  }
}
