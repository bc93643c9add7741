package io.tenure.policy.rest.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import io.tenure.policy.domain.event.EventReader;
import io.tenure.policy.rest.audit.OwnLog;
import io.tenure.policy.rest.event.EventBodies.CancellationBody;
import io.tenure.policy.rest.event.EventBodies.CorrectionBody;
import io.tenure.policy.rest.event.EventBodies.ImportBody;
import io.tenure.policy.usecase.event.CorrectEvent;
import io.tenure.policy.usecase.event.PostEvents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Business events of other systems: they start the clocks of records. */
@Path("/api/v1/events")
@Tag(name = "Business events")
@RolesAllowed({Roles.EVENT_POSTER, Roles.DATA_STEWARD})
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@OwnLog
public class EventResource {
  private final PostEvents postEvents;
  private final CorrectEvent correctEvent;
  private final CurrentActor actor;

  EventResource(PostEvents postEvents, CorrectEvent correctEvent, CurrentActor actor) {
    this.postEvents = postEvents;
    this.correctEvent = correctEvent;
    this.actor = actor;
  }

  @POST
  @Operation(
      summary = "Post one business event",
      description =
          "Idempotent by (source, id, revision): the same again is answered 200 and changes nothing."
              + " Something else under the same revision is refused with event.differs.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EventView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Was recorded before, or is a correction of what was",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EventView.class)))
  public RestResponse<EventView> post(@NotNull @Valid EventBody body) {
    return EventAnswers.of(
        postEvents.post(List.of(body.toRaw()), EventAnswers.poster(actor.get())).getFirst());
  }

  @POST
  @Path("/import")
  @BulkBody
  @Operation(
      summary = "Post up to 10,000 business events",
      description =
          "Good lines are recorded all together in one transaction, bad ones are named by index and"
              + " leave no trace; posting the lines again changes nothing.")
  public ImportAnswer importAll(@NotNull @Valid ImportBody body) {
    return ImportAnswer.of(
        postEvents.post(
            body.items().stream().map(item -> item == null ? null : item.toRaw()).toList(),
            EventAnswers.poster(actor.get())));
  }

  @POST
  @Path("/{event}/corrections")
  @Idempotent
  @Operation(
      summary = "It happened at another time",
      description =
          "Makes the next revision; earlier ones stay visible. Also brings a cancelled event back."
              + " If-Match names the revision that the caller saw.")
  public RestResponse<EventView> correct(
      @PathParam("event") UUID event,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CorrectionBody body) {
    long seen = EntityTags.requireVersion(ifMatch);
    Instant occurredAt = EventReader.requireInstant(body.occurredAt());
    EventReader.requireEvidence(body.evidence());
    return EventAnswers.ok(
        correctEvent.correct(
            event,
            seen,
            occurredAt,
            body.evidence(),
            body.reason(),
            EventAnswers.poster(actor.get())));
  }

  @POST
  @Path("/{event}/cancellations")
  @Idempotent
  @Operation(
      summary = "It does not count any more",
      description =
          "Makes the next revision; the event supplies no trigger from then on. If-Match names the"
              + " revision that the caller saw.")
  public RestResponse<EventView> cancel(
      @PathParam("event") UUID event,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CancellationBody body) {
    return EventAnswers.ok(
        correctEvent.cancel(
            event,
            EntityTags.requireVersion(ifMatch),
            body.reason(),
            EventAnswers.poster(actor.get())));
  }
}
