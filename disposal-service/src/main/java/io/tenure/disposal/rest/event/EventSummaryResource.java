package io.tenure.disposal.rest.event;

import static io.tenure.kit.security.Roles.AUDITOR;
import static io.tenure.kit.security.Roles.DATA_STEWARD;
import static io.tenure.kit.security.Roles.DISPOSAL_APPROVER;
import static io.tenure.kit.security.Roles.DISPOSAL_REQUESTER;
import static io.tenure.kit.security.Roles.HOLD_OFFICER;
import static io.tenure.kit.security.Roles.HOLD_RELEASER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.usecase.event.EventBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of the business events that were told. */
@Path("/api/v1/events/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
@RolesAllowed({
  AUDITOR,
  DATA_STEWARD,
  DISPOSAL_REQUESTER,
  DISPOSAL_APPROVER,
  HOLD_OFFICER,
  HOLD_RELEASER
})
@RunOnVirtualThread
public class EventSummaryResource {

  private final EventBook book;

  EventSummaryResource(EventBook book) {
    this.book = book;
  }

  @GET
  @Operation(
      operationId = "eventSummary",
      summary = "Business events: valid, cancelled, waiting for their record, in conflict",
      description =
          "waiting: valid events whose record or person is not in the inventory; they are applied when it comes. conflicts: records for which an event and the system name instants a day or more apart; the later counts.")
  public EventSummary summary() {
    EventBook.Summary s = book.summary();
    return new EventSummary(
        s.readAt(), s.seq(), s.valid(), s.cancelled(), s.waiting(), s.conflicts());
  }

  /** Business events in numbers; {@code readAt} is null where the feed was never read. */
  public record EventSummary(
      @Schema(nullable = true) Instant readAt,
      long seq,
      long valid,
      long cancelled,
      long waiting,
      long conflicts) {}
}
