package io.tenure.classification.rest.detector;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.domain.detect.custom.DetectorVersion;
import io.tenure.classification.usecase.detector.ReadDetectors;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows detectors that an organisation added. */
@Path("/api/v1/detectors")
@Tag(name = "Detectors")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR})
@RunOnVirtualThread
public class DetectorsResource {

  private static final String LIST = "detectors";
  private static final String VERSIONS = "detector-versions";

  private final ReadDetectors readDetectors;

  DetectorsResource(ReadDetectors readDetectors) {
    this.readDetectors = readDetectors;
  }

  @GET
  @Operation(summary = "Detectors by key, each in its newest version")
  public Page<DetectorAnswer> list(
      @Parameter(description = "Only those that take part, or only the others")
          @QueryParam("enabled")
          Boolean enabled,
      @BeanParam @Valid PageQuery page) {
    String after = page.after(2).map(cursor -> cursor.key(1)).orElse(null);
    return Page.of(
            readDetectors.list(enabled, after, page.fetch()),
            page.limit(),
            (DetectorVersion last) -> Cursor.of(LIST, last.detector().key()))
        .map(DetectorAnswer::of);
  }

  @GET
  @Path("/{key}")
  @Operation(summary = "A detector, in its newest or in a named version")
  public RestResponse<DetectorAnswer> get(
      @PathParam("key") String key, @QueryParam("version") @Min(1) Long version) {
    DetectorVersion found = readDetectors.get(key, version);
    return EntityTags.ok(DetectorAnswer.of(found), EntityTags.ofVersion(found.version()));
  }

  @GET
  @Path("/{key}/versions")
  @Operation(summary = "Versions of a detector, newest first")
  public Page<DetectorAnswer> versions(
      @PathParam("key") String key, @BeanParam @Valid PageQuery page) {
    Long below = page.after(2).map(cursor -> cursor.numberIn(VERSIONS)).orElse(null);
    return Page.of(
            readDetectors.versions(key, below, page.fetch()),
            page.limit(),
            (DetectorVersion last) -> Cursor.of(VERSIONS, last.version()))
        .map(DetectorAnswer::of);
  }
}
