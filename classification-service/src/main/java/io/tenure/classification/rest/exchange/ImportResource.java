package io.tenure.classification.rest.exchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.exchange.ImportMap;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes over labels from elsewhere. */
@Path("/api/v1/systems/{id}/imports")
@Tag(name = "Exchange")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DATA_STEWARD)
@RunOnVirtualThread
public class ImportResource {

  private static final String EXAMPLE =
      """
      {"format": "CSV", "text": "dataset,field,category\\ncrm.contacts,email,user.contact.email\\n",
       "overrule": [], "reason": "Labels of the data protection team"}
      """;

  private final ImportMap importMap;
  private final RequestIdentity identity;
  private final CurrentActor actor;

  ImportResource(ImportMap importMap, RequestIdentity identity, CurrentActor actor) {
    this.importMap = importMap;
    this.identity = identity;
    this.actor = actor;
  }

  @POST
  @Path("/preview")
  @BulkBody
  @Operation(
      summary = "What an import would change",
      description = "Changes nothing. The digest can be given with the import as expected.")
  public ImportAnswer preview(@PathParam("id") UUID id, @NotNull @Valid ImportBody body) {
    return ImportAnswer.of(importMap.preview(body.toOrder(id)));
  }

  @POST
  @Idempotent
  @BulkBody
  @Operation(
      summary = "Import labels as decisions of the person who imports",
      description =
          "What nobody decided is decided; what a person confirmed otherwise stays and opens the finding"
              + " proposal.import-disagrees, unless overrule names it. The same text again changes"
              + " nothing. Whole or not at all.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public ImportAnswer run(@PathParam("id") UUID id, @NotNull @Valid ImportBody body) {
    if (body.reason() == null || body.reason().isBlank()) {
      throw new TenureException(KitError.REQUEST_INVALID, "An import needs a reason.");
    }
    return ImportAnswer.of(
        importMap.run(identity.newId(), body.toOrder(id), body.reason(), actor.get()));
  }
}
