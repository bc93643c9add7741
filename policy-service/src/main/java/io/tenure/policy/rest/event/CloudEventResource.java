package io.tenure.policy.rest.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import io.tenure.policy.domain.event.RawEvent;
import io.tenure.policy.rest.audit.OwnLog;
import io.tenure.policy.usecase.event.PostEvents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The same events as CloudEvents 1.0, in the structured mode of JSON. */
@Path("/api/v1/cloud-events")
@Tag(name = "Business events")
@RolesAllowed({Roles.EVENT_POSTER, Roles.DATA_STEWARD})
@RunOnVirtualThread
@OwnLog
public class CloudEventResource {
  private final PostEvents postEvents;
  private final CurrentActor actor;

  CloudEventResource(PostEvents postEvents, CurrentActor actor) {
    this.postEvents = postEvents;
    this.actor = actor;
  }

  @POST
  @Consumes({"application/cloudevents+json", MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Post one business event as a CloudEvent",
      description = "Means what POST /events means; idempotent in the same way.")
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
  public RestResponse<EventView> post(@NotNull CloudEventBody body) {
    return EventAnswers.of(
        postEvents.post(List.of(raw(body)), EventAnswers.poster(actor.get())).getFirst());
  }

  @POST
  @Path("/batch")
  @BulkBody
  @Consumes({"application/cloudevents-batch+json", MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Post up to 10,000 business events as a batch of CloudEvents",
      description = "Means what POST /events/import means.")
  public ImportAnswer batch(@NotNull @Size(max = 10_000) List<@NotNull CloudEventBody> body) {
    return ImportAnswer.of(
        postEvents.post(
            body.stream().map(CloudEventResource::raw).toList(), EventAnswers.poster(actor.get())));
  }

  private static RawEvent raw(CloudEventBody body) {
    if (!body.understood()) {
      throw new TenureException(
          KitError.REQUEST_INVALID, "specversion has to be 1.0: that is what is understood here.");
    }
    return body.toRaw();
  }
}
