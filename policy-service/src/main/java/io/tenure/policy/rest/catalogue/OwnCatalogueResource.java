package io.tenure.policy.rest.catalogue;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.http.BulkBody;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.kit.security.CurrentActor;
import io.tenure.kit.security.Roles;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.LayerRevision;
import io.tenure.policy.rest.audit.Audited;
import io.tenure.policy.rest.catalogue.LayerRequests.LayerBody;
import io.tenure.policy.usecase.catalogue.BrowseLayer;
import io.tenure.policy.usecase.catalogue.ReplaceLayer;
import io.tenure.policy.usecase.catalogue.ReplaceLayer.Whole;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The organisation's catalogue as a whole, and its history. */
@Path("/api/v1/organisation-catalogue")
@Tag(name = "Own catalogue")
public class OwnCatalogueResource {
  private final BrowseLayer browse;
  private final ReplaceLayer replace;
  private final CurrentActor actor;

  OwnCatalogueResource(BrowseLayer browse, ReplaceLayer replace, CurrentActor actor) {
    this.browse = browse;
    this.replace = replace;
    this.actor = actor;
  }

  @GET
  @RolesAllowed("**")
  @Operation(
      summary = "All that the organisation says over what is shipped",
      description =
          "Own regulations and obligations, amendments of shipped ones, rules added to packs and amended in them. `attention` names what does not fit what is shipped any more.")
  public Uni<RestResponse<LayerView>> get() {
    return browse.now().map(OwnCatalogueResource::answer);
  }

  @PUT
  @Audited(Act.Kind.CATALOGUE_CHANGED)
  @BulkBody
  @RolesAllowed(Roles.POLICY_AUTHOR)
  @Operation(
      summary = "Put a whole layer in place of the present one, all or nothing",
      description =
          "Send the ETag you saw in If-Match. Amendments say with `was` and `seen` what they were written against. Refused with `findings` where one entry is not valid.")
  public Uni<RestResponse<LayerView>> put(
      @HeaderParam("If-Match") String ifMatch, @NotNull @Valid LayerBody body) {
    long seen = EntityTags.requireVersion(ifMatch);
    return replace
        .with(
            new Whole(
                body.regulations(),
                body.obligations(),
                body.amendments(),
                body.packRules(),
                body.packAmendments()),
            seen,
            body.reason(),
            actor.get())
        .map(OwnCatalogueResource::answer);
  }

  @GET
  @Path("/revisions")
  @RolesAllowed("**")
  @Operation(
      summary = "Who changed what, when and why, newest first",
      description =
          "With `entry` only what changed the entry of that id. Nothing is ever taken out.")
  public Uni<Page<RevisionView>> revisions(
      @QueryParam("entry") @Size(max = 200) String entry, @BeanParam @Valid PageQuery page) {
    Long before = page.after(1).map(cursor -> cursor.key(0, Long::valueOf)).orElse(null);
    return browse
        .revisions(entry, before, page.fetch())
        .map(
            rows ->
                Page.of(
                    rows,
                    page.limit(),
                    (LayerRevision last) -> Cursor.of(String.valueOf(last.revision()))))
        .map(found -> found.map(RevisionView::of));
  }

  private static RestResponse<LayerView> answer(Edition edition) {
    return EntityTags.ok(LayerView.of(edition), EntityTags.ofVersion(edition.state().revision()));
  }
}
