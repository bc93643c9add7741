package io.tenure.disposal.rest.hold;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.domain.hold.Hold;
import io.tenure.disposal.usecase.hold.Holds;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Legal holds. */
@Path("/api/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Holds", description = "Orders that nothing in their scope may be disposed of.")
@RunOnVirtualThread
public class HoldResource {

  private final Holds holds;
  private final RequestIdentity identity;
  private final CurrentActor actor;

  HoldResource(Holds holds, RequestIdentity identity, CurrentActor actor) {
    this.holds = holds;
    this.identity = identity;
    this.actor = actor;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.HOLD_OFFICER)
  @Operation(
      summary = "Place a hold",
      description =
          "From this answer on no new request for a covered record is sent. REQUESTED becomes ACTIVE when"
              + " nothing in scope can act any more; waitingFor says how many requests it waits for.")
  public Response place(@NotNull @Valid PlaceHold request) {
    Hold hold =
        holds.place(
            identity.newId(),
            request.matter(),
            request.reason(),
            request.scope().toDomain(),
            request.reviewOn(),
            actor.get());
    return Response.accepted(HoldView.of(hold))
        .location(URI.create("/api/v1/holds/" + hold.id()))
        .build();
  }

  @GET
  @RolesAllowed({
    Roles.HOLD_OFFICER,
    Roles.HOLD_RELEASER,
    Roles.AUDITOR,
    Roles.DISPOSAL_REQUESTER,
    Roles.DISPOSAL_APPROVER
  })
  @Operation(summary = "List holds, newest first")
  public Page<HoldView> list(@BeanParam @Valid PageQuery page) {
    return holds.list(page.after(2), page.limit()).map(HoldView::of);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.HOLD_OFFICER,
    Roles.HOLD_RELEASER,
    Roles.AUDITOR,
    Roles.DISPOSAL_REQUESTER,
    Roles.DISPOSAL_APPROVER
  })
  @Operation(summary = "One hold, with what it waits for and what overtook it")
  public HoldView get(@PathParam("id") UUID id) {
    return HoldView.of(holds.get(id));
  }

  @POST
  @Path("/{id}/release")
  @Idempotent
  @RolesAllowed(Roles.HOLD_RELEASER)
  @Operation(
      summary = "Release a hold",
      description =
          "By another person than the one who placed it. What fell due meanwhile is due at once.")
  public HoldView release(@PathParam("id") UUID id, @NotNull @Valid ReleaseHold request) {
    return HoldView.of(holds.release(id, request.reason(), actor.get()));
  }
}
