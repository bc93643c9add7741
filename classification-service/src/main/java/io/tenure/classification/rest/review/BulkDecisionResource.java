package io.tenure.classification.rest.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.review.BulkDecide;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decides many items of a draft by a filter. */
@Path("/api/v1/systems/{id}/draft/bulk-decisions")
@Tag(name = "Review")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BulkDecisionResource {

  private static final String EXAMPLE =
      """
      {"filter": {"target": "FIELD", "dataset": "crm.*", "category": "user.contact", "minConfidence": 0.9, "disputed": false},
       "action": "CONFIRM", "reason": "Looked through in the review of June"}
      """;

  private final BulkDecide bulkDecide;
  private final Operations operations;
  private final RequestIdentity identity;
  private final CurrentActor actor;

  BulkDecisionResource(
      BulkDecide bulkDecide, Operations operations, RequestIdentity identity, CurrentActor actor) {
    this.bulkDecide = bulkDecide;
    this.operations = operations;
    this.identity = identity;
    this.actor = actor;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.DATA_STEWARD)
  @Operation(
      summary = "Confirm, correct or reject all items that fit a filter",
      description =
          "An operation whose result is {accepted, refusedCount, refused}. What somebody decided is left as it"
              + " is, unless the filter asks for what is disputed. GET /review-queue shows the items"
              + " before.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response start(@PathParam("id") UUID id, @NotNull @Valid BulkDecisionBody body) {
    return operations.accepted(bulkDecide.start(identity.newId(), body.toOrder(id), actor.get()));
  }
}
