package io.tenure.classification.rest.draft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.usecase.publish.MapVersions;
import io.tenure.classification.usecase.publish.PublishMap;
import io.tenure.classification.usecase.publish.ReadMap;
import io.tenure.connector.map.DataMap;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published versions of a system's data map. */
@Path("/api/v1/systems/{id}")
@Tag(name = "Data map")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MapResource {

  private final PublishMap publishMap;
  private final ReadMap readMap;
  private final CurrentActor actor;

  MapResource(PublishMap publishMap, ReadMap readMap, CurrentActor actor) {
    this.publishMap = publishMap;
    this.readMap = readMap;
    this.actor = actor;
  }

  /**
   * How to publish.
   *
   * @param acceptAtLeast confirm proposals with at least this confidence; null confirms none
   */
  public record PublishBody(@DecimalMin("0.5") @DecimalMax("1.0") Double acceptAtLeast) {}

  @POST
  @Path("/map-versions")
  @Idempotent
  @RolesAllowed(Roles.DATA_STEWARD)
  @Operation(
      summary = "Publish the draft as the next version of the map",
      description =
          "409 map.open lists what nobody decided. Equal content makes no new version and is answered"
              + " with 200.")
  @APIResponse(
      responseCode = "201",
      description = "the new version",
      content = @Content(schema = @Schema(implementation = DataMap.class)))
  public Response publish(@PathParam("id") UUID id, @NotNull @Valid PublishBody body) {
    PublishMap.Published published = publishMap.publish(id, body.acceptAtLeast(), actor.get());
    DataMap map = published.map();
    Response.ResponseBuilder answer =
        published.fresh()
            ? Response.created(
                URI.create("/api/v1/systems/" + id + "/map?version=" + map.version()))
            : Response.ok();
    return answer.entity(map).tag(EntityTags.ofDigest(tag(map.version(), map.digest()))).build();
  }

  @GET
  @Path("/map")
  @RolesAllowed({Roles.DATA_STEWARD, Roles.AUDITOR, Roles.POLICY_AUTHOR, Roles.SERVICE})
  @Operation(
      summary = "The published map, newest or of one version; send If-None-Match to save the body")
  @APIResponse(
      responseCode = "200",
      description = "the map",
      content = @Content(schema = @Schema(implementation = DataMap.class)))
  public Response map(
      @PathParam("id") UUID id,
      @QueryParam("version") @Min(1) Integer version,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    MapVersions.Kept kept = readMap.get(id, version);
    return EntityTags.ok(
        ifNoneMatch,
        EntityTags.ofDigest(tag(kept.version(), kept.digest())),
        () -> ReadMap.map(kept));
  }

  private static String tag(int version, String digest) {
    return version + "-" + digest;
  }
}
