package io.tenure.policy.rest.policy;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.map.DataMap;
import io.tenure.policy.rest.audit.Audited;
import io.tenure.policy.rest.audit.ChangesNothing;
import io.tenure.policy.rest.policy.PolicyRequests.ActivateBody;
import io.tenure.policy.rest.policy.PolicyRequests.ApproveBody;
import io.tenure.policy.rest.policy.PolicyRequests.DraftBody;
import io.tenure.policy.rest.policy.PolicyRequests.NextDraftBody;
import io.tenure.policy.rest.policy.PolicyRequests.ReasonBody;
import io.tenure.policy.rest.policy.PolicyRequests.SubmitBody;
import io.tenure.policy.usecase.life.ChangeDraft;
import io.tenure.policy.usecase.life.CheckVersion;
import io.tenure.policy.usecase.life.CompareVersions;
import io.tenure.policy.usecase.life.MoveVersion;
import io.tenure.policy.usecase.life.PolicyReading;
import io.tenure.policy.usecase.life.PolicyReading.Found;
import io.tenure.policy.usecase.life.Why;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The life of policy versions. */
@Path("/api/v1/policies/{id}/versions")
@Tag(name = "Policy versions")
public class VersionResource {
  private final ChangeDraft changeDraft;
  private final MoveVersion moveVersion;
  private final PolicyReading reading;
  private final CompareVersions compareVersions;
  private final CheckVersion checkVersion;
  private final CurrentActor actor;

  VersionResource(
      ChangeDraft changeDraft,
      MoveVersion moveVersion,
      PolicyReading reading,
      CompareVersions compareVersions,
      CheckVersion checkVersion,
      CurrentActor actor) {
    this.changeDraft = changeDraft;
    this.moveVersion = moveVersion;
    this.reading = reading;
    this.compareVersions = compareVersions;
    this.checkVersion = checkVersion;
    this.actor = actor;
  }

  @GET
  @Path("/{n}")
  @RolesAllowed("**")
  @Operation(summary = "A version with its rules, findings and steps")
  public Uni<RestResponse<VersionView>> get(@PathParam("id") UUID id, @PathParam("n") int number) {
    return reading.version(id, number).map(VersionResource::answer);
  }

  @GET
  @Path("/{n}/diff/{other}")
  @RolesAllowed("**")
  @Operation(
      summary = "How another version differs from this one, as structure and in words",
      description =
          "Rules, controllers and triggers that are new, gone or changed from version n to the other one; the"
              + " order of rules makes no difference. Sentences in en, de, fr and es. A draft with errors is"
              + " refused.")
  public Uni<DiffView> diff(
      @PathParam("id") UUID id, @PathParam("n") int number, @PathParam("other") int other) {
    return compareVersions.compare(id, number, other).map(DiffView::of);
  }

  @GET
  @Path("/{n}/check")
  @RolesAllowed("**")
  @Operation(
      summary = "Check a version anew; changes nothing",
      description =
          "The checks of a draft as of now, with what the version in effect and scheduled ones have locked.")
  public Uni<CheckView> check(@PathParam("id") UUID id, @PathParam("n") int number) {
    return checkVersion.check(id, number, null).map(checked -> CheckView.of(checked, null));
  }

  @POST
  @Path("/{n}/check")
  @ChangesNothing
  @BulkBody
  @RolesAllowed("**")
  @Operation(
      summary = "Check a version anew and against a data map; changes nothing",
      description =
          "Send a data map as classification-service answers it (GET /api/v1/systems/{id}/map), as it is. Beside the"
              + " checks of a draft: what the map has and no rule speaks of, events that nothing supplies, rules"
              + " that cover nothing of it and purposes that it does not name. These are warnings; a version with"
              + " errors is not compared with the map.")
  public Uni<CheckView> checkAgainst(
      @PathParam("id") UUID id, @PathParam("n") int number, @NotNull @Valid DataMap map) {
    return checkVersion.check(id, number, map).map(checked -> CheckView.of(checked, map));
  }

  @PUT
  @Audited(Act.Kind.DRAFT_CHANGED)
  @Path("/{n}")
  @BulkBody
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @Operation(
      summary = "Change a draft",
      description =
          "Send the ETag you saw in If-Match. The draft is checked; it is stored also with errors.")
  public Uni<RestResponse<VersionView>> change(
      @PathParam("id") UUID id,
      @PathParam("n") int number,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid DraftBody body) {
    long revision = EntityTags.requireVersion(ifMatch);
    return changeDraft
        .change(id, number, revision, body.content(), why(body.reason()))
        .chain(this::reread);
  }

  @POST
  @Idempotent
  @Audited(Act.Kind.DRAFT_CREATED)
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VersionView.class)))
  @Operation(summary = "Make the next draft from an earlier version")
  public Uni<RestResponse<VersionView>> next(
      @PathParam("id") UUID id, @NotNull @Valid NextDraftBody body) {
    return changeDraft
        .next(id, body.from(), why(body.reason()))
        .chain(made -> reading.version(made.policyId(), made.number()))
        .map(VersionResource::created);
  }

  @POST
  @Idempotent
  @Path("/{n}/submit")
  @Consumes(MediaType.APPLICATION_JSON)
  @Audited(Act.Kind.VERSION_SUBMITTED)
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @Operation(
      summary = "Submit a draft for approval",
      description =
          "Refused while findings of severity ERROR stand. From now on it never changes. The body, with the"
              + " reason, may be left out.")
  public Uni<RestResponse<VersionView>> submit(
      @PathParam("id") UUID id,
      @PathParam("n") int number,
      @RequestBody(required = false) @Valid SubmitBody body) {
    return moveVersion
        .submit(id, number, why(body == null ? null : body.reason()))
        .chain(this::reread);
  }

  @POST
  @Idempotent
  @Path("/{n}/approve")
  @Audited(Act.Kind.VERSION_APPROVED)
  @RolesAllowed(Roles.POLICY_APPROVER)
  @Operation(
      summary = "Approve exactly the digest seen, as somebody who had no hand in the version")
  public Uni<RestResponse<VersionView>> approve(
      @PathParam("id") UUID id, @PathParam("n") int number, @NotNull @Valid ApproveBody body) {
    return moveVersion.approve(id, number, body.digest(), why(body.reason())).chain(this::reread);
  }

  @POST
  @Idempotent
  @Path("/{n}/activate")
  @Audited(Act.Kind.VERSION_ACTIVATED)
  @RolesAllowed(Roles.POLICY_APPROVER)
  @Operation(
      summary = "Put an approved version into effect",
      description =
          "The version that was in effect until then is superseded. The past can be chosen only while no"
              + " version has been in effect.")
  public Uni<RestResponse<VersionView>> activate(
      @PathParam("id") UUID id, @PathParam("n") int number, @NotNull @Valid ActivateBody body) {
    return moveVersion
        .activate(id, number, body.effectiveFrom(), body.runUnapproved(), why(body.reason()))
        .chain(this::reread);
  }

  @POST
  @Idempotent
  @Path("/{n}/withdraw")
  @Audited(Act.Kind.VERSION_WITHDRAWN)
  @RolesAllowed({Roles.POLICY_AUTHOR, Roles.POLICY_APPROVER})
  @Operation(
      summary = "Take a version back that has not taken effect",
      description =
          "Drafts, submitted, approved and scheduled versions, until five minutes before they take effect. It"
              + " is for good; make a new draft from it to try again.")
  public Uni<RestResponse<VersionView>> withdraw(
      @PathParam("id") UUID id, @PathParam("n") int number, @NotNull @Valid ReasonBody body) {
    return moveVersion.withdraw(id, number, why(body.reason())).chain(this::reread);
  }

  @POST
  @Idempotent
  @Path("/{n}/rollback")
  @Audited(Act.Kind.VERSION_ROLLED_BACK)
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VersionView.class)))
  @Operation(
      summary = "Bring back a version that was in effect, as a new version",
      description =
          "The new version has the content of version n and is submitted at once: another person approves it"
              + " and puts it into effect. The past keeps its answers.")
  public Uni<RestResponse<VersionView>> rollBack(
      @PathParam("id") UUID id, @PathParam("n") int number, @NotNull @Valid ReasonBody body) {
    return changeDraft
        .rollBack(id, number, why(body.reason()))
        .chain(made -> reading.version(made.policyId(), made.number()))
        .map(VersionResource::created);
  }

  private Why why(String reason) {
    return new Why(actor.get(), reason);
  }

  private static RestResponse<VersionView> created(Found found) {
    PolicyVersion version = found.version();
    return EntityTags.created(
        "/api/v1/policies/" + version.policyId() + "/versions/" + version.number(),
        VersionView.of(found),
        EntityTags.ofVersion(version.revision()));
  }

  private Uni<RestResponse<VersionView>> reread(PolicyVersion version) {
    return reading.version(version.policyId(), version.number()).map(VersionResource::answer);
  }

  private static RestResponse<VersionView> answer(Found found) {
    return EntityTags.ok(VersionView.of(found), EntityTags.ofVersion(found.version().revision()));
  }
}
