package io.tenure.kit.operation;

import static io.tenure.kit.security.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Long work of this service: how far it is, and how to stop it. */
@Path("/api/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@RunOnVirtualThread
public class OperationResource {

  private final Operations operations;
  private final CurrentActor actor;

  OperationResource(Operations operations, CurrentActor actor) {
    this.operations = operations;
    this.actor = actor;
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    POLICY_AUTHOR,
    POLICY_APPROVER,
    DATA_STEWARD,
    CONNECTOR_ADMIN,
    CONSENT_MANAGER,
    HOLD_OFFICER,
    HOLD_RELEASER,
    DISPOSAL_REQUESTER,
    DISPOSAL_APPROVER,
    REQUEST_AGENT,
    AUDITOR,
    SERVICE
  })
  @Operation(
      operationId = "getOperation",
      summary = "One operation",
      description = "Ended when the state is SUCCEEDED, FAILED or CANCELLED; poll until then.")
  public io.tenure.kit.operation.Operation get(@PathParam("id") UUID id) {
    return operations.get(id);
  }

  @GET
  @RolesAllowed({
    POLICY_AUTHOR,
    POLICY_APPROVER,
    DATA_STEWARD,
    CONNECTOR_ADMIN,
    CONSENT_MANAGER,
    HOLD_OFFICER,
    HOLD_RELEASER,
    DISPOSAL_REQUESTER,
    DISPOSAL_APPROVER,
    REQUEST_AGENT,
    AUDITOR,
    SERVICE
  })
  @Operation(operationId = "listOperations", summary = "Operations, newest first")
  public Page<io.tenure.kit.operation.Operation> list(
      @QueryParam("state") OperationState state,
      @QueryParam("kind") String kind,
      @BeanParam @Valid PageQuery page) {
    return operations.list(state, kind, page.after(2), page.limit());
  }

  @POST
  @Path("/{id}/cancel")
  @RolesAllowed({
    POLICY_AUTHOR,
    POLICY_APPROVER,
    DATA_STEWARD,
    CONNECTOR_ADMIN,
    CONSENT_MANAGER,
    HOLD_OFFICER,
    HOLD_RELEASER,
    DISPOSAL_REQUESTER,
    DISPOSAL_APPROVER,
    REQUEST_AGENT,
    AUDITOR,
    SERVICE
  })
  @Operation(
      operationId = "cancelOperation",
      summary = "Ask an operation to stop",
      description =
          "Only for whoever submitted it, and for connector-admin. A waiting one ends at once, a running one at its next step. Asking twice is the same as asking once.")
  public io.tenure.kit.operation.Operation cancel(@PathParam("id") UUID id) {
    Actor who = actor.get();
    io.tenure.kit.operation.Operation found = operations.get(id);
    if (!who.has(CONNECTOR_ADMIN) && !operations.isSubmitter(found.id(), who)) {
      throw new TenureException(
          KitError.AUTH_FORBIDDEN,
          "Only whoever submitted an operation, or a connector-admin, may stop it.");
    }
    return operations.cancel(id);
  }
}
