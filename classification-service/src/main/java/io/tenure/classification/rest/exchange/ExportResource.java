package io.tenure.classification.rest.exchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.usecase.exchange.ExportMap;
import io.tenure.classification.usecase.exchange.ImportMap.Format;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives maps away in the forms that others read. */
@Path("/api/v1/systems/{id}/map/export")
@Tag(name = "Exchange")
@RunOnVirtualThread
public class ExportResource {

  private static final String YAML = "application/yaml;charset=UTF-8";
  private static final String CSV = "text/csv;charset=UTF-8";

  private final ExportMap exportMap;

  ExportResource(ExportMap exportMap) {
    this.exportMap = exportMap;
  }

  /** What is exported. */
  public enum Of {
    MAP,
    DRAFT
  }

  @GET
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR, Roles.POLICY_AUTHOR, Roles.SERVICE})
  @Operation(
      summary = "A map as fideslang datasets (YAML), or as a table (CSV)",
      description =
          "FIDESLANG: a dataset for each schema, a collection for each table; what fideslang has no word for"
              + " stands under meta.tenure and fides_meta.tenure, and what an import said comes back."
              + " CSV: one line for each field (RFC 4180), safe to open in a spreadsheet; of=DRAFT for"
              + " the draft.")
  @APIResponse(
      responseCode = "200",
      description = "the text",
      content = {
        @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  public Response export(
      @PathParam("id") UUID id,
      @QueryParam("format") @DefaultValue("FIDESLANG") Format format,
      @QueryParam("of") @DefaultValue("MAP") Of of,
      @QueryParam("version") @Min(1) Integer version,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    String text = text(id, format, of, version);
    Response answer =
        EntityTags.ok(ifNoneMatch, EntityTags.ofDigest(MapJson.digest(text)), () -> text);
    String name = format == Format.CSV ? "map.csv" : "map.yml";
    return Response.fromResponse(answer)
        .type(format == Format.CSV ? CSV : YAML)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private String text(UUID id, Format format, Of of, Integer version) {
    if (format == Format.CSV) {
      return of == Of.DRAFT ? exportMap.csvOfDraft(id) : exportMap.csv(id, version);
    }
    if (of == Of.DRAFT) {
      throw new TenureException(
          KitError.REQUEST_INVALID,
          "A draft is exported as CSV; fideslang describes what was published.");
    }
    return exportMap.fideslang(id, version);
  }
}
