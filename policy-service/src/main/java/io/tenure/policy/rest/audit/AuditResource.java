package io.tenure.policy.rest.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import io.tenure.policy.usecase.audit.AuditEntry;
import io.tenure.policy.usecase.audit.ReadAudit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what, when and why. */
@Path("/api/v1/audit")
@Tag(name = "Audit")
@RolesAllowed(Roles.AUDITOR)
@RunOnVirtualThread
public class AuditResource {
  private static final String LIST = "audit";
  private static final String LINES = "application/x-ndjson";

  private final ReadAudit audit;
  private final ObjectMapper json;

  AuditResource(ReadAudit audit, ObjectMapper json) {
    this.audit = audit;
    this.json = json;
  }

  @GET
  @Operation(
      summary = "Every act with an effect, oldest first",
      description =
          "One entry for each, written with the act itself and never changed: numbers have no gaps. Acts of"
              + " the clock have the service as their actor.")
  public Page<AuditView> list(
      @BeanParam @Valid AuditQuery query, @BeanParam @Valid PageQuery page) {
    long after = page.after(2).map(cursor -> cursor.numberIn(LIST)).orElse(0L);
    return Page.of(
            audit.page(after, query.toFilter(), page.fetch()),
            page.limit(),
            (AuditEntry last) -> Cursor.of(LIST, last.seq()))
        .map(AuditView::of);
  }

  @GET
  @Path("/export")
  @Produces(LINES)
  @Operation(
      summary = "The same as a file: all entries there are at this moment, one JSON object a line")
  @APIResponse(
      responseCode = "200",
      description = "Entries as a stream",
      content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
  public Response export(@BeanParam @Valid AuditQuery query) {
    StreamingOutput stream = out -> audit.all(query.toFilter(), batch -> write(batch, out));
    return Response.ok(stream, LINES)
        .header("Content-Disposition", "attachment; filename=\"audit.ndjson\"")
        .build();
  }

  private void write(List<AuditEntry> batch, OutputStream out) {
    try {
      for (AuditEntry entry : batch) {
        out.write(json.writeValueAsBytes(AuditView.of(entry)));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
