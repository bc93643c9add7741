package io.tenure.policy.rest.catalogue;

import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.policy.domain.catalogue.Catalogue.Listed;
import io.tenure.policy.domain.catalogue.Regulation;
import io.tenure.policy.usecase.catalogue.BrowseCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of regulations and obligations. */
@Path("/api/v1")
@Tag(name = "Catalogue")
public class CatalogueResource {
  private final BrowseCatalogue catalogue;

  CatalogueResource(BrowseCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GET
  @Path("/regulations")
  @RolesAllowed("**")
  @Operation(summary = "Regulations, by id")
  public Page<RegulationView> regulations(
      @QueryParam("jurisdiction") String jurisdiction, @BeanParam @Valid PageQuery page) {
    String after = page.after(1).map(cursor -> cursor.key(0)).orElse(null);
    return Page.of(
            catalogue.regulations(jurisdiction, after, page.fetch()),
            page.limit(),
            (Regulation last) -> Cursor.of(last.id()))
        .map(RegulationView::of);
  }

  @GET
  @Path("/obligations")
  @RolesAllowed("**")
  @Operation(summary = "Obligations, by id")
  public Page<ObligationView> obligations(
      @BeanParam @Valid ObligationQuery query, @BeanParam @Valid PageQuery page) {
    String after = page.after(1).map(cursor -> cursor.key(0)).orElse(null);
    return Page.of(
            catalogue.obligations(query.toFilter(), after, page.fetch()),
            page.limit(),
            (Listed last) -> Cursor.of(last.obligation().id()))
        .map(ObligationView::of);
  }

  @GET
  @Path("/obligations/{id}")
  @RolesAllowed("**")
  @Operation(summary = "An obligation")
  public ObligationView obligation(@PathParam("id") String id) {
    return ObligationView.of(catalogue.obligation(id));
  }
}
