package io.tenure.policy.rest.catalogue;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.idempotency.Idempotent;
import io.tenure.kit.page.Page;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.PackRule;
import io.tenure.policy.domain.pack.Pack;
import io.tenure.policy.rest.audit.Audited;
import io.tenure.policy.rest.catalogue.LayerRequests.AmendmentBody;
import io.tenure.policy.rest.catalogue.LayerRequests.PackRuleBody;
import io.tenure.policy.rest.catalogue.LayerRequests.RemovalBody;
import io.tenure.policy.usecase.catalogue.BrowseLayer;
import io.tenure.policy.usecase.catalogue.ChangePack;
import io.tenure.policy.usecase.catalogue.Packs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Ready-made policies, and what the organisation made of them. */
@Path("/api/v1/packs")
@Tag(name = "Packs")
public class PackResource {
  private final BrowseLayer browse;
  private final ChangePack change;
  private final CurrentActor actor;

  PackResource(BrowseLayer browse, ChangePack change, CurrentActor actor) {
    this.browse = browse;
    this.change = change;
    this.actor = actor;
  }

  @GET
  @RolesAllowed("**")
  @Operation(summary = "All packs, without their rules")
  public Uni<Page<PackSummary>> list() {
    return browse
        .packs()
        .map(packs -> new Page<>(packs.all().stream().map(PackSummary::of).toList(), null));
  }

  @GET
  @Path("/{name}")
  @RolesAllowed("**")
  @Operation(
      summary = "A pack with its rules",
      description =
          "`provenance` tells of each rule that the organisation added, amended or dropped what it said, who, when and why; all others are as shipped.")
  public Uni<RestResponse<Pack>> get(@PathParam("name") String name) {
    return browse.packs().map(packs -> answer(packs.named(name)));
  }

  @POST
  @Audited(Act.Kind.CATALOGUE_CHANGED)
  @Idempotent
  @Path("/{name}/rules")
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Pack.class)))
  @Operation(
      summary = "Add a rule of the organisation to a pack",
      description = "Its id begins with `org-`. It is proposed with the pack's own rules.")
  public Uni<RestResponse<Pack>> add(
      @PathParam("name") String name, @NotNull @Valid PackRuleBody body) {
    return change
        .add(new PackRule(name, body.rule(), body.reason()), actor.get())
        .map(edition -> new Packs(edition.packs()).named(name))
        .map(pack -> EntityTags.created("/api/v1/packs/" + pack.name(), pack, tag(pack)));
  }

  @PUT
  @Audited(Act.Kind.CATALOGUE_CHANGED)
  @Path("/{name}/rules/{rule}/amendment")
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @Operation(
      summary = "Amend or drop a shipped rule of a pack",
      description =
          "Send the ETag of the pack in If-Match. What is not amended follows later shipped packs. Where what is amended changes there, the rule is STALE until somebody amends it again.")
  public Uni<RestResponse<Pack>> amend(
      @PathParam("name") String name,
      @PathParam("rule") String rule,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AmendmentBody body) {
    return change
        .amend(name, rule, body.toAmendment(PackRule.key(name, rule)), seen(ifMatch), actor.get())
        .map(edition -> answer(edition, name));
  }

  @POST
  @Audited(Act.Kind.CATALOGUE_CHANGED)
  @Idempotent
  @Path("/{name}/rules/{rule}/removal")
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @Operation(
      summary = "Take an added rule away, or the amendment of a shipped one",
      description = "Send the ETag of the pack in If-Match.")
  public Uni<RestResponse<Pack>> remove(
      @PathParam("name") String name,
      @PathParam("rule") String rule,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid RemovalBody body) {
    return change
        .remove(name, rule, body.reason(), seen(ifMatch), actor.get())
        .map(edition -> answer(edition, name));
  }

  private static Consumer<Pack> seen(String ifMatch) {
    return pack -> EntityTags.requireMatch(ifMatch, tag(pack));
  }

  private static RestResponse<Pack> answer(Edition edition, String name) {
    return answer(new Packs(edition.packs()).named(name));
  }

  private static RestResponse<Pack> answer(Pack pack) {
    return EntityTags.ok(pack, tag(pack));
  }

  private static EntityTag tag(Pack pack) {
    return EntityTags.ofDigest(PlanJson.digest(pack));
  }

  /**
   * A pack in the list.
   *
   * @param amended how many rules the organisation added, amended or dropped
   * @param stale ids of the rules about which a person has to choose again
   */
  public record PackSummary(
      String name,
      String title,
      String description,
      String jurisdiction,
      int rules,
      int amended,
      List<String> stale) {
    static PackSummary of(Pack pack) {
      return new PackSummary(
          pack.name(),
          pack.title(),
          pack.description(),
          pack.jurisdiction(),
          pack.rules().size(),
          pack.provenance().size(),
          pack.stale());
    }
  }
}
