package io.tenure.classification.rest.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.answer.TraceSubjects;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lineage of people. */
@Path("/api/v1/systems/{id}/map/lineage")
@Tag(name = "Answers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LineageResource {

  private final TraceSubjects traceSubjects;

  LineageResource(TraceSubjects traceSubjects) {
    this.traceSubjects = traceSubjects;
  }

  @GET
  @RolesAllowed({
    Roles.DATA_STEWARD,
    Roles.AUDITOR,
    Roles.POLICY_AUTHOR,
    Roles.REQUEST_AGENT,
    Roles.SERVICE
  })
  @Operation(
      summary = "Every way from a person's record to the records about the person",
      description =
          "From the published map. confirmed: the map names the way, disposal follows it. OWN without"
              + " confirmed: rows that point to the person and that no subject path claims; a person"
              + " should look. shared=true adds ways over rows that others may share, such as a company.")
  public LineageAnswer lineage(
      @PathParam("id") UUID id,
      @QueryParam("version") @Min(1) Integer version,
      @QueryParam("person") @Size(max = 300) String person,
      @QueryParam("shared") @DefaultValue("false") boolean shared,
      @BeanParam @Valid PageQuery page) {
    return LineageAnswer.of(traceSubjects.trace(id, version, person, shared), shared, page);
  }
}
