package io.tenure.classification.rest.version;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.publish.CompareMaps;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions of a map and what is different between them. */
@Path("/api/v1/systems/{id}")
@Tag(name = "Data map")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MapVersionResource {

  private static final String LIST = "map-versions";

  private final CompareMaps compareMaps;

  MapVersionResource(CompareMaps compareMaps) {
    this.compareMaps = compareMaps;
  }

  @GET
  @Path("/map-versions")
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR, Roles.POLICY_AUTHOR, Roles.SERVICE})
  @Operation(summary = "Published versions, newest first: digest, when and by whom")
  public Page<MapVersionAnswer> list(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
    Integer below =
        page.after(2).map(cursor -> Math.toIntExact(cursor.numberIn(LIST))).orElse(null);
    return Page.of(
            compareMaps.list(id, below, page.fetch()),
            page.limit(),
            last -> Cursor.of(LIST, last.version()))
        .map(MapVersionAnswer::of);
  }

  @GET
  @Path("/map-versions/{version}/diff/{other}")
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR, Roles.POLICY_AUTHOR, Roles.SERVICE})
  @Operation(
      summary = "What is different from one version to another",
      description =
          "Dataset by dataset, relations last: structure in before and after, and a sentence for"
              + " people. Equal maps have no items.")
  public MapDiffAnswer diff(
      @PathParam("id") UUID id,
      @PathParam("version") @Min(1) int version,
      @PathParam("other") @Min(1) int other,
      @BeanParam @Valid PageQuery page) {
    return MapDiffAnswer.of(compareMaps.versions(id, version, other), page);
  }

  @GET
  @Path("/draft/diff")
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR})
  @Operation(
      summary = "What publishing the draft would change",
      description =
          "From the newest version, or the one named, to the draft as it stands; proposals that"
              + " nobody decided are in it with their status.")
  public MapDiffAnswer draft(
      @PathParam("id") UUID id,
      @QueryParam("version") @Min(1) Integer version,
      @BeanParam @Valid PageQuery page) {
    return MapDiffAnswer.of(compareMaps.draft(id, version), page);
  }
}
