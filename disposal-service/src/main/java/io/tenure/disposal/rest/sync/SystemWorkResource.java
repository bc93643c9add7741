package io.tenure.disposal.rest.sync;

import static io.tenure.kit.security.Roles.CONNECTOR_ADMIN;
import static io.tenure.kit.security.Roles.DATA_STEWARD;
import static io.tenure.kit.security.Roles.DISPOSAL_REQUESTER;
import static io.tenure.kit.security.Roles.SERVICE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.disposal.usecase.system.SystemWork;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.operation.Operations;
import io.tenure.kit.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Long work on a system: read it, judge it. */
@Path("/api/v1/systems/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
@RolesAllowed({CONNECTOR_ADMIN, DATA_STEWARD, DISPOSAL_REQUESTER, SERVICE})
@RunOnVirtualThread
public class SystemWorkResource {

  private final SystemWork work;
  private final Operations operations;
  private final RequestIdentity identity;
  private final CurrentActor actor;

  SystemWorkResource(
      SystemWork work, Operations operations, RequestIdentity identity, CurrentActor actor) {
    this.work = work;
    this.operations = operations;
    this.identity = identity;
    this.actor = actor;
  }

  @POST
  @Path("/syncs")
  @Idempotent
  @Operation(
      operationId = "syncSystem",
      summary = "Read a system's records into the inventory",
      description =
          "Keys, subject references, jurisdictions, trigger instants and consent columns; no personal data is kept. Interrupted, it goes on after the last key."
              + " Ends as FAILED with crm.*, classification.* or consent.* when somebody does not answer; what was read stays.")
  @APIResponse(responseCode = "202", description = "Accepted; poll the Location")
  public Response sync(@PathParam("id") UUID id) {
    return operations.accepted(work.order(identity.newId(), SystemWork.SYNC, id, actor.get()));
  }

  @POST
  @Path("/evaluations")
  @Idempotent
  @Operation(
      operationId = "evaluateSystem",
      summary = "Apply the active policy to a system's inventory",
      description =
          "Only what changed. Without an answer of policy-service and consent-service it ends as FAILED and everything stays as it was.")
  @APIResponse(responseCode = "202", description = "Accepted; poll the Location")
  public Response evaluate(@PathParam("id") UUID id) {
    return operations.accepted(
        work.order(identity.newId(), SystemWork.EVALUATION, id, actor.get()));
  }
}
