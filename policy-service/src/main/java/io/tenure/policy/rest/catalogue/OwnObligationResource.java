package io.tenure.policy.rest.catalogue;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.ObligationText;
import io.tenure.policy.domain.layer.RegulationText;
import io.tenure.policy.rest.audit.Audited;
import io.tenure.policy.rest.catalogue.LayerRequests.AmendmentBody;
import io.tenure.policy.rest.catalogue.LayerRequests.RemovalBody;
import io.tenure.policy.usecase.catalogue.BrowseCatalogue;
import io.tenure.policy.usecase.catalogue.BrowseCatalogue.FoundObligation;
import io.tenure.policy.usecase.catalogue.BrowseCatalogue.FoundRegulation;
import io.tenure.policy.usecase.catalogue.ChangeCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Regulations and obligations of the organisation, and its amendments of shipped ones. */
@Path("/api/v1")
@Tag(name = "Own catalogue")
public class OwnObligationResource {
  private final ChangeCatalogue change;
  private final CurrentActor actor;

  OwnObligationResource(ChangeCatalogue change, CurrentActor actor) {
    this.change = change;
    this.actor = actor;
  }

  @POST
  @Audited(Act.Kind.CATALOGUE_CHANGED)
  @Idempotent
  @Path("/regulations")
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RegulationView.class)))
  @Operation(
      summary = "Add a regulation of the organisation",
      description =
          "A law that is not shipped, an agreement, a code of conduct. Its id begins with `org:`.")
  public Uni<RestResponse<RegulationView>> add(@NotNull RegulationText body) {
    return change
        .add(body, actor.get())
        .map(
            edition ->
                ResponseBuilder.<RegulationView>created(URI.create("/api/v1/regulations"))
                    .entity(
                        RegulationView.of(
                            new FoundRegulation(
                                edition.catalogue().regulations().get(body.id()),
                                edition.catalogue().provenance(body.id()))))
                    .build());
  }

  @POST
  @Audited(Act.Kind.CATALOGUE_CHANGED)
  @Idempotent
  @Path("/obligations")
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ObligationView.class)))
  @Operation(
      summary = "Add an obligation of the organisation",
      description =
          "Its id begins with `org:`; it stands in a shipped regulation or in one of its own. It acts through policy versions that name it and that another person approved.")
  public Uni<RestResponse<ObligationView>> add(@NotNull ObligationText body) {
    return change
        .add(body, actor.get())
        .map(edition -> BrowseCatalogue.found(edition, body.id()))
        .map(
            found ->
                EntityTags.created(
                    "/api/v1/obligations/" + found.id(),
                    ObligationView.of(found),
                    EntityTags.ofDigest(found.tag())));
  }

  @PUT
  @Audited(Act.Kind.CATALOGUE_CHANGED)
  @Path("/obligations/{id}")
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @Operation(
      summary = "Give an obligation of the organisation another text",
      description =
          "Send the ETag you saw in If-Match. Versions that were submitted before go on with the former text.")
  public Uni<RestResponse<ObligationView>> change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull ObligationText body) {
    return change.change(id, body, seen(ifMatch), actor.get()).map(edition -> answer(edition, id));
  }

  @PUT
  @Audited(Act.Kind.CATALOGUE_CHANGED)
  @Path("/obligations/{id}/amendment")
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @Operation(
      summary = "Amend a shipped obligation, or withdraw it for the organisation",
      description =
          "Send the ETag you saw in If-Match. What is not amended follows later editions. Where what is amended changes there, the obligation is STALE until somebody amends it again.")
  public Uni<RestResponse<ObligationView>> amend(
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AmendmentBody body) {
    return change
        .amend(body.toAmendment(id), seen(ifMatch), actor.get())
        .map(edition -> answer(edition, id));
  }

  @POST
  @Audited(Act.Kind.CATALOGUE_CHANGED)
  @Idempotent
  @Path("/obligations/{id}/removal")
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @APIResponse(responseCode = "204", description = "Taken away")
  @Operation(
      summary = "Take an obligation of the organisation away, or the amendment of a shipped one",
      description = "Send the ETag you saw in If-Match. A shipped obligation is then as shipped.")
  public Uni<RestResponse<Void>> remove(
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid RemovalBody body) {
    return change
        .remove(id, body.reason(), seen(ifMatch), actor.get())
        .map(edition -> RestResponse.noContent());
  }

  private static Consumer<String> seen(String ifMatch) {
    return tag -> EntityTags.requireMatch(ifMatch, EntityTags.ofDigest(tag));
  }

  private static RestResponse<ObligationView> answer(Edition edition, String id) {
    FoundObligation found = BrowseCatalogue.found(edition, id);
    return EntityTags.ok(ObligationView.of(found), EntityTags.ofDigest(found.tag()));
  }
}
