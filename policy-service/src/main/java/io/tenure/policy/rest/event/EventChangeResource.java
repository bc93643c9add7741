package io.tenure.policy.rest.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.security.Roles;
import io.tenure.policy.usecase.event.ReadEvents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The change feed of business events. */
@Path("/api/v1/event-changes")
@Tag(name = "Business events")
@RolesAllowed({Roles.SERVICE, Roles.DATA_STEWARD, Roles.AUDITOR})
@RunOnVirtualThread
public class EventChangeResource {
  private final ReadEvents readEvents;

  EventChangeResource(ReadEvents readEvents) {
    this.readEvents = readEvents;
  }

  @GET
  @Operation(
      summary = "Changes of business events since a cursor",
      description =
          "In order and without gaps, whatever writes at the same time. A late revision that changes"
              + " nothing is no change. Ask again with next; keep it only when the items are dealt"
              + " with, so that each is seen at least once.")
  public EventChangesAnswer changes(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5000) int limit) {
    long after = EventChangesAnswer.position(cursor);
    return EventChangesAnswer.of(readEvents.changes(after, limit), after);
  }
}
