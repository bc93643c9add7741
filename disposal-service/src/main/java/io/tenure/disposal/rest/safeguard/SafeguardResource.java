package io.tenure.disposal.rest.safeguard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.usecase.item.Safeguards;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stops all disposal at once. */
@Path("/api/v1/safeguards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Safeguards", description = "What stops all disposal at once.")
@RunOnVirtualThread
public class SafeguardResource {

  private final Safeguards safeguards;
  private final CurrentActor actor;

  SafeguardResource(Safeguards safeguards, CurrentActor actor) {
    this.safeguards = safeguards;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.DISPOSAL_REQUESTER, Roles.DISPOSAL_APPROVER, Roles.AUDITOR})
  @Operation(summary = "How the safeguards stand")
  public SafeguardsView get() {
    return SafeguardsView.of(safeguards.standing());
  }

  @POST
  @Path("/clock/release")
  @Idempotent
  @RolesAllowed(Roles.DISPOSAL_APPROVER)
  @Operation(
      summary = "Say that the clock can be believed again",
      description =
          "Disposal goes on when a second person says so too. Look at the clocks of the database and of the"
              + " service first: a clock that jumped ahead makes everything due at once.")
  public SafeguardsView release(@NotNull @Valid ReleaseClock request) {
    return SafeguardsView.of(safeguards.release(actor.get(), request.reason()));
  }
}
