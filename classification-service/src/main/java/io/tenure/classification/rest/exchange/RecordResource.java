package io.tenure.classification.rest.exchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.domain.article30.ProcessingRecord;
import io.tenure.classification.usecase.exchange.ExportMap;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writes records of processing activities. */
@Path("/api/v1/processing-records")
@Tag(name = "Exchange")
@RunOnVirtualThread
public class RecordResource {

  private static final String EXAMPLE =
      """
      {"systems": ["0191b7a4-0000-7000-8000-000000000001"],
       "controller": {"name": "Example GmbH", "contact": "Berlin"},
       "dataProtectionOfficer": {"name": "The data protection officer", "contact": "dpo@example.org"},
       "activities": {"demo-crm": {"purposes": ["Sales"], "recipients": ["Tax adviser"], "transfers": []}},
       "securityMeasures": ["Encryption at rest"], "scheduleUrl": "https://example.org/retention"}
      """;

  private final ExportMap exportMap;

  RecordResource(ExportMap exportMap) {
    this.exportMap = exportMap;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR, Roles.POLICY_AUTHOR})
  @Operation(
      summary = "A record of processing activities after GDPR Art. 30(1)",
      description =
          "From the newest published maps, as JSON or as a page (Accept: text/html). What no map knows is given"
              + " in the body and not stored; what nobody gave is listed as missing. Time limits are those"
              + " of policy-service's public retention schedule, which the record names. Changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "the record",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ProcessingRecord.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
      })
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response write(@NotNull @Valid RecordBody body, @Context Request request) {
    ProcessingRecord made = exportMap.record(body.systems(), body.toDetails());
    if (!wantsPage(request)) {
      return Response.ok(made, MediaType.APPLICATION_JSON_TYPE).header("Vary", "Accept").build();
    }
    return Response.ok(RecordPage.html(made), MediaType.TEXT_HTML + ";charset=UTF-8")
        .header("Vary", "Accept")
        .header("Content-Security-Policy", RecordPage.POLICY)
        .header("Content-Language", "en")
        .build();
  }

  /** JSON where both are welcome alike. */
  private static boolean wantsPage(Request request) {
    Variant chosen =
        request.selectVariant(
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE).build());
    return chosen != null && MediaType.TEXT_HTML_TYPE.isCompatible(chosen.getMediaType());
  }
}
