package io.tenure.classification.rest.detector;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.discovery.TryOnSystem;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries detectors on a system before they count. */
@Path("/api/v1/systems/{id}/detector-trials")
@Tag(name = "Detectors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DATA_STEWARD)
@RunOnVirtualThread
public class SystemTrialResource {

  private final TryOnSystem tryOnSystem;
  private final Operations operations;
  private final RequestIdentity identity;
  private final CurrentActor actor;

  SystemTrialResource(
      TryOnSystem tryOnSystem,
      Operations operations,
      RequestIdentity identity,
      CurrentActor actor) {
    this.tryOnSystem = tryOnSystem;
    this.operations = operations;
    this.identity = identity;
    this.actor = actor;
  }

  @POST
  @Idempotent
  @Operation(
      summary = "Try a detector on fresh samples of a system",
      description =
          "An operation whose result is {tables, skipped, concerned, changed, columns}: the first 500"
              + " columns of which the detector says something, each with its category without and"
              + " with it. Samples are judged in memory and forgotten; draft and detectors stay as they"
              + " are.")
  public Response system(@PathParam("id") UUID id, @NotNull @Valid SystemTrialBody body) {
    return operations.accepted(
        tryOnSystem.start(
            identity.newId(), new TryOnSystem.Order(id, body.toDetector()), actor.get()));
  }
}
