package io.tenure.policy.rest.catalogue;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.http.EntityTags;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.rest.audit.ChangesNothing;
import io.tenure.policy.usecase.catalogue.ApplyObligations;
import io.tenure.policy.usecase.catalogue.BrowseCatalogue;
import io.tenure.policy.usecase.catalogue.BrowseCatalogue.FoundObligation;
import io.tenure.policy.usecase.catalogue.BrowseCatalogue.FoundRegulation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The catalogue of regulations and obligations. */
@Path("/api/v1")
@Tag(name = "Catalogue")
public class CatalogueResource {
  private final BrowseCatalogue catalogue;
  private final ApplyObligations apply;

  CatalogueResource(BrowseCatalogue catalogue, ApplyObligations apply) {
    this.catalogue = catalogue;
    this.apply = apply;
  }

  @GET
  @Path("/regulations")
  @RolesAllowed("**")
  @Operation(summary = "Regulations, by id")
  public Uni<Page<RegulationView>> regulations(
      @QueryParam("jurisdiction") String jurisdiction,
      @QueryParam("layer") Provenance.Layer layer,
      @BeanParam @Valid PageQuery page) {
    String after = page.after(1).map(cursor -> cursor.key(0)).orElse(null);
    return catalogue
        .regulations(jurisdiction, layer, after, page.fetch())
        .map(
            rows ->
                Page.of(
                    rows,
                    page.limit(),
                    (FoundRegulation last) -> Cursor.of(last.regulation().id())))
        .map(found -> found.map(RegulationView::of));
  }

  @GET
  @Path("/obligations")
  @RolesAllowed("**")
  @Operation(summary = "Obligations, by id")
  public Uni<Page<ObligationView>> obligations(
      @BeanParam @Valid ObligationQuery query, @BeanParam @Valid PageQuery page) {
    String after = page.after(1).map(cursor -> cursor.key(0)).orElse(null);
    return catalogue
        .obligations(query.toFilter(), after, page.fetch())
        .map(rows -> Page.of(rows, page.limit(), (FoundObligation last) -> Cursor.of(last.id())))
        .map(found -> found.map(ObligationView::of));
  }

  @GET
  @Path("/obligations/{id}")
  @RolesAllowed("**")
  @Operation(
      summary = "An obligation",
      description =
          "With who says it, what the organisation amended, by whom, when and why. The ETag changes when any of it changes.")
  public Uni<RestResponse<ObligationView>> obligation(@PathParam("id") String id) {
    return catalogue
        .obligation(id)
        .map(found -> EntityTags.ok(ObligationView.of(found), EntityTags.ofDigest(found.tag())));
  }

  @POST
  @ChangesNothing
  @Path("/obligations/outcomes")
  @RolesAllowed("**")
  @Operation(
      summary = "What obligations say about one case",
      description =
          "The law as such, without any policy: until when to keep, by when to erase, to stop or to act; or why a person has to decide, and by when to look at it. Changes nothing.")
  public Uni<Outcomes> outcomes(@NotNull @Valid OutcomesBody body) {
    return apply
        .apply(body.obligations(), body.jurisdictions(), body.toFacts(), body.asOf())
        .map(outcomes -> new Outcomes(outcomes.stream().map(OutcomeView::of).toList()));
  }

  /** Outcomes by obligation. */
  public record Outcomes(List<OutcomeView> results) {}
}
