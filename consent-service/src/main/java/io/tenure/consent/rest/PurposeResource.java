package io.tenure.consent.rest;

import io.smallrye.mutiny.Uni;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.usecase.purpose.ChangePurpose;
import io.tenure.consent.usecase.purpose.CreatePurpose;
import io.tenure.consent.usecase.purpose.FindPurposes;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.Actor;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Keeps purposes. */
@Path("/api/v1/purposes")
@Tag(name = "Purposes")
public class PurposeResource {
  private final CreatePurpose createPurpose;
  private final ChangePurpose changePurpose;
  private final FindPurposes findPurposes;
  private final CurrentActor actor;

  PurposeResource(
      CreatePurpose createPurpose,
      ChangePurpose changePurpose,
      FindPurposes findPurposes,
      CurrentActor actor) {
    this.createPurpose = createPurpose;
    this.changePurpose = changePurpose;
    this.findPurposes = findPurposes;
    this.actor = actor;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.CONSENT_MANAGER)
  @Operation(summary = "Create a purpose with its legal basis, in version 1")
  public Uni<RestResponse<PurposeAnswer>> create(@NotNull @Valid PurposeBody body) {
    return createPurpose
        .create(body.newKey(), body.toTerms(), by())
        .map(
            purpose ->
                ResponseBuilder.<PurposeAnswer>created(
                        URI.create("/api/v1/purposes/" + purpose.key()))
                    .entity(PurposeAnswer.of(purpose))
                    .tag(tag(purpose))
                    .build());
  }

  @GET
  @RolesAllowed("**")
  @Operation(summary = "All purposes in their present versions, by key")
  public Uni<Page<PurposeAnswer>> list(@BeanParam @Valid PageQuery page) {
    String after = page.after(2).map(cursor -> cursor.key(1)).orElse(null);
    return findPurposes
        .list(after, page.fetch())
        .map(rows -> Page.of(rows, page.limit(), row -> Cursor.of("purposes", row.key())))
        .map(found -> found.map(PurposeAnswer::of));
  }

  @GET
  @Path("/{key}")
  @RolesAllowed("**")
  @Operation(summary = "A purpose in its present version, or in the one asked for")
  public Uni<RestResponse<PurposeAnswer>> get(
      @PathParam("key") String key, @QueryParam("version") Integer version) {
    return findPurposes.find(PurposeBody.known(key), version).map(PurposeResource::answer);
  }

  @PUT
  @Path("/{key}")
  @RolesAllowed(Roles.CONSENT_MANAGER)
  @Operation(
      summary = "Give a purpose new terms, as its next version",
      description =
          "Send the ETag of the version you saw in If-Match. Consents recorded before keep the validity"
              + " they were given. A closed purpose stays closed: see closing.")
  public Uni<RestResponse<PurposeAnswer>> change(
      @PathParam("key") String key,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid PurposeBody body) {
    return changePurpose
        .change(body.keyOf(key), EntityTags.requireVersion(ifMatch), body.toTerms(), by())
        .map(PurposeResource::answer);
  }

  @PUT
  @Path("/{key}/closing")
  @RolesAllowed(Roles.CONSENT_MANAGER)
  @Operation(
      summary = "Close a purpose from an instant, or open it again",
      description =
          "Makes the next version. From then on every check says no, and asking and agreeing is refused;"
              + " withdrawals and objections are taken. What people said stays as it is, and nothing"
              + " becomes due: to end the consents record REVOKED for each. Send the ETag of the"
              + " version you saw in If-Match.")
  public Uni<RestResponse<PurposeAnswer>> close(
      @PathParam("key") String key,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ClosingBody body) {
    return changePurpose
        .close(PurposeBody.known(key), EntityTags.requireVersion(ifMatch), body.from(), by())
        .map(PurposeResource::answer);
  }

  private String by() {
    Actor by = actor.get();
    return by.issuer() + ' ' + by.subject();
  }

  private static RestResponse<PurposeAnswer> answer(Purpose purpose) {
    return ResponseBuilder.ok(PurposeAnswer.of(purpose)).tag(tag(purpose)).build();
  }

  private static EntityTag tag(Purpose purpose) {
    return EntityTags.ofVersion(purpose.version());
  }
}
