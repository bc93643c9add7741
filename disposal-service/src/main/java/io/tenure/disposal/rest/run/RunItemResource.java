package io.tenure.disposal.rest.run;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.usecase.run.TryAgain;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single items of a run that need a person. */
@Path("/api/v1/runs/{run}/items/{item}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Runs")
@RunOnVirtualThread
public class RunItemResource {

  private final TryAgain tryAgain;
  private final CurrentActor actor;

  RunItemResource(TryAgain tryAgain, CurrentActor actor) {
    this.tryAgain = tryAgain;
    this.actor = actor;
  }

  @POST
  @Path("/try-again")
  @Idempotent
  @RolesAllowed({Roles.DISPOSAL_REQUESTER, Roles.DISPOSAL_APPROVER})
  @Operation(
      summary = "Let an item that needs attention be tried again",
      description =
          "It leaves this run and can be taken by the next one, through a new list, a new approval and a new look.")
  public ItemView tryAgain(@PathParam("run") UUID run, @PathParam("item") UUID item) {
    return ItemView.of(tryAgain.item(run, item, actor.get()));
  }
}
