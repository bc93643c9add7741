package io.tenure.policy.rest.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.security.Roles;
import io.tenure.policy.rest.audit.ChangesNothing;
import io.tenure.policy.usecase.answer.TryDraft;
import io.tenure.policy.usecase.answer.TryDraft.Tried;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a draft would change. A question only: nothing is stored. */
@Path("/api/v1")
@Tag(name = "Answers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@ChangesNothing
public class TryResource {
  private final TryDraft tryDraft;

  TryResource(TryDraft tryDraft) {
    this.tryDraft = tryDraft;
  }

  @POST
  @Path("/decisions/what-if")
  @BulkBody
  @RolesAllowed({Roles.POLICY_AUTHOR, Roles.POLICY_APPROVER, Roles.AUDITOR, Roles.SERVICE})
  @Operation(
      summary = "What a draft would change for up to 10,000 records",
      description =
          "The draft, stored or as it is, against the policy in effect at asOf, or against another version."
              + " For each group of fields that share both decisions: every way in which they differ, in codes"
              + " and in one sentence. A draft with errors is answered too: its findings come along, and parts"
              + " without a meaning are not applied and are named in leftOut. Nothing is stored.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Tried.class)))
  public Response whatIf(
      @HeaderParam("Accept-Language") String acceptLanguage, @NotNull @Valid TryBody body) {
    Tried tried = tryDraft.run(body.toTrial(acceptLanguage), body.toAsked());
    return Response.ok(tried).language(tried.language()).header("Vary", "Accept-Language").build();
  }
}
