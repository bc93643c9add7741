package io.tenure.policy.rest.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import io.tenure.policy.usecase.event.EventFilter;
import io.tenure.policy.usecase.event.EventPlace;
import io.tenure.policy.usecase.event.ReadEvents;
import io.tenure.policy.usecase.event.StoredEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads business events. */
@Path("/api/v1/events")
@Tag(name = "Business events")
@RunOnVirtualThread
public class EventListResource {
  private final ReadEvents readEvents;

  EventListResource(ReadEvents readEvents) {
    this.readEvents = readEvents;
  }

  @GET
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR, Roles.SERVICE})
  @Operation(summary = "Business events, in the order in which they were first recorded")
  public Page<EventView> list(
      @QueryParam("source") String source,
      @QueryParam("id") String id,
      @QueryParam("type") String type,
      @QueryParam("record") UUID record,
      @QueryParam("subject") String subject,
      @QueryParam("state") EventView.State state,
      @BeanParam @Valid PageQuery page) {
    EventFilter filter =
        new EventFilter(
            source,
            id,
            type,
            record,
            subject,
            state == null ? null : state == EventView.State.CANCELLED);
    EventPlace after =
        page.after(2)
            .map(
                cursor ->
                    new EventPlace(cursor.key(0, Instant::parse), cursor.key(1, UUID::fromString)))
            .orElse(null);
    List<StoredEvent> found = readEvents.list(filter, after, page.fetch());
    return Page.of(
            found, page.limit(), (StoredEvent last) -> Cursor.of(last.recordedAt(), last.id()))
        .map(EventView::of);
  }

  @GET
  @Path("/{event}")
  @RolesAllowed({Roles.EVENT_POSTER, Roles.DATA_STEWARD, Roles.AUDITOR, Roles.SERVICE})
  @Operation(summary = "A business event with all that was said of it; its ETag is the revision")
  public RestResponse<EventView> get(@PathParam("event") UUID event) {
    return EventAnswers.ok(readEvents.get(event));
  }
}
