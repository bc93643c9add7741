package io.tenure.policy.rest.catalogue;

import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import io.tenure.policy.domain.catalogue.Catalogue.Listed;
import io.tenure.policy.domain.catalogue.Regulation;
import io.tenure.policy.rest.audit.Question;
import io.tenure.policy.usecase.catalogue.ApplyObligations;
import io.tenure.policy.usecase.catalogue.BrowseCatalogue;
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
        .map(this::view);
  }

  @GET
  @Path("/obligations/{id}")
  @RolesAllowed("**")
  @Operation(summary = "An obligation")
  public ObligationView obligation(@PathParam("id") String id) {
    return view(catalogue.obligation(id));
  }

  @POST
  @Question
  @Path("/obligations/outcomes")
  @RolesAllowed("**")
  @Operation(
      summary = "What obligations say about one case",
      description =
          "The law as such, without any policy: until when to keep, by when to erase, to stop or to act; or why a person has to decide, and by when to look at it. Changes nothing.")
  public Outcomes outcomes(@NotNull @Valid OutcomesBody body) {
    return new Outcomes(
        apply.apply(body.obligations(), body.jurisdictions(), body.toFacts(), body.asOf()).stream()
            .map(OutcomeView::of)
            .toList());
  }

  /** Outcomes by obligation. */
  public record Outcomes(List<OutcomeView> results) {}

  private ObligationView view(Listed listed) {
    return ObligationView.of(listed, catalogue.execution(listed.obligation().id()));
  }
}
