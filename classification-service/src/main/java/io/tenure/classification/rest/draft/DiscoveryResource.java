package io.tenure.classification.rest.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.discovery.StartDiscovery;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Starts discoveries. */
@Path("/api/v1/systems/{id}/discoveries")
@Tag(name = "Data map")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DiscoveryResource {

  private final StartDiscovery startDiscovery;
  private final Operations operations;
  private final RequestIdentity identity;
  private final CurrentActor actor;

  DiscoveryResource(
      StartDiscovery startDiscovery,
      Operations operations,
      RequestIdentity identity,
      CurrentActor actor) {
    this.startDiscovery = startDiscovery;
    this.operations = operations;
    this.identity = identity;
    this.actor = actor;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.CONNECTOR_ADMIN, Roles.DATA_STEWARD})
  @Operation(
      summary = "Discover what a system holds",
      description =
          "An operation whose result is {datasets, fields, relations, findings}. Reads structure and"
              + " samples; samples are judged in memory and forgotten. Decisions are kept.")
  public Response start(@PathParam("id") UUID id) {
    return operations.accepted(startDiscovery.start(identity.newId(), id, actor.get()));
  }
}
