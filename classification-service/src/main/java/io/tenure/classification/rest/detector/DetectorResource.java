package io.tenure.classification.rest.detector;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tenure.classification.domain.detect.custom.DetectorVersion;
import io.tenure.classification.usecase.detector.KeepDetectors;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Detectors that an organisation adds. */
@Path("/api/v1/detectors")
@Tag(name = "Detectors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DetectorResource {

  private static final String EXAMPLE =
      """
      {"key": "org:staff-number", "reason": "Rosters carry the number of the employee",
       "definition": {"title": "Staff number", "category": "user.unique_id",
         "names": {"phrases": ["staff no"], "not": ["template"]},
         "values": {"patterns": [{"pattern": "EMP-[0-9]{6}", "ignoreCase": false, "inside": false}], "chance": 0.001},
         "tests": {"values": ["EMP-120034"], "otherValues": ["PRJ-120034"],
           "names": ["shifts.staff_no"], "otherNames": ["shifts.staff_no_template"]}}}
      """;

  private final KeepDetectors keepDetectors;
  private final CurrentActor actor;

  DetectorResource(KeepDetectors keepDetectors, CurrentActor actor) {
    this.keepDetectors = keepDetectors;
    this.actor = actor;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.DATA_STEWARD)
  @Operation(
      summary = "Add a detector",
      description =
          "It takes part in every discovery and in POST /classify from now on. A pattern that cannot be"
              + " matched in linear time, or that says nothing, is refused, and so is a detector that"
              + " fails its own tests: faults tell the places. Nothing that a person confirmed changes.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public RestResponse<DetectorAnswer> add(@NotNull @Valid AddDetectorBody body) {
    DetectorVersion made =
        keepDetectors.add(
            DetectorForms.detector(body.key(), body.definition()), body.reason(), actor.get());
    return EntityTags.created(
        "/api/v1/detectors/" + made.detector().key(),
        DetectorAnswer.of(made),
        EntityTags.ofVersion(made.version()));
  }

  @PUT
  @Path("/{key}")
  @RolesAllowed(Roles.DATA_STEWARD)
  @Operation(
      summary = "Make a new version of a detector",
      description =
          "Send the ETag you saw in If-Match. Versions are never changed; equal content makes none.")
  public RestResponse<DetectorAnswer> change(
      @PathParam("key") String key,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ChangeDetectorBody body) {
    return answer(
        keepDetectors.change(
            EntityTags.requireVersion(ifMatch),
            DetectorForms.detector(key, body.definition()),
            body.reason(),
            actor.get()));
  }

  @PUT
  @Path("/{key}/state")
  @RolesAllowed(Roles.DATA_STEWARD)
  @Operation(
      summary = "Switch a detector on or off, as a new version",
      description = "Send the ETag you saw in If-Match. What is off stays readable.")
  public RestResponse<DetectorAnswer> enable(
      @PathParam("key") String key,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid DetectorStateBody body) {
    return answer(
        keepDetectors.enable(
            key, EntityTags.requireVersion(ifMatch), body.enabled(), body.reason(), actor.get()));
  }

  private static RestResponse<DetectorAnswer> answer(DetectorVersion version) {
    return EntityTags.ok(DetectorAnswer.of(version), EntityTags.ofVersion(version.version()));
  }
}
