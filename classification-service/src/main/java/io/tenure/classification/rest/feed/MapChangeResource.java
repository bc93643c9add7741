package io.tenure.classification.rest.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.feed.ReadMapChanges;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the feed of maps and findings. */
@Path("/api/v1/map-changes")
@Tag(name = "Map changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SERVICE, Roles.DATA_STEWARD, Roles.AUDITOR})
@RunOnVirtualThread
public class MapChangeResource {

  private final ReadMapChanges readChanges;

  MapChangeResource(ReadMapChanges readChanges) {
    this.readChanges = readChanges;
  }

  @GET
  @Operation(
      summary = "What became of maps and findings since a cursor",
      description =
          "Published versions, findings opened and closed, of all systems; in order and without gaps, whatever"
              + " writes at the same time. Ask again with next; keep it only when the items are dealt with,"
              + " so that each is seen at least once. With the ETag in If-None-Match, the same question is"
              + " answered 304 until there is more.")
  @APIResponse(
      responseCode = "200",
      description = "the next part",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MapChangesView.class)))
  public Response changes(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5000) int limit,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    long after = MapChangesView.position(cursor);
    long end = readChanges.end(after, limit);
    return EntityTags.ok(
        ifNoneMatch,
        EntityTags.ofDigest("c" + after + "-" + end),
        () -> MapChangesView.of(readChanges.between(after, end), end));
  }
}
