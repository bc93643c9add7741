package io.tenure.policy.rest.catalogue;

import io.tenure.kit.problem.SaneDate;
import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.usecase.catalogue.BrowseCatalogue.Filter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/**
 * Query parameters of the list of obligations.
 *
 * @param inForceOn a day, ISO 8601
 * @param layer who says it: SHIPPED, ORGANISATION or AMENDED
 * @param q words that occur in id, citation, summary or name of the regulation
 */
public record ObligationQuery(
    @QueryParam("jurisdiction") @Size(max = 20) String jurisdiction,
    @QueryParam("regulation") @Size(max = 100) String regulation,
    @QueryParam("kind") @Size(max = 100) String kind,
    @QueryParam("effect") @Size(max = 100) String effect,
    @QueryParam("category") @Size(max = 200) String category,
    @QueryParam("confidence") @Size(max = 20) String confidence,
    @QueryParam("inForceOn") @SaneDate LocalDate inForceOn,
    @QueryParam("layer") Provenance.Layer layer,
    @QueryParam("q") @Size(max = 200) String q) {

  Filter toFilter() {
    return new Filter(
        jurisdiction, regulation, kind, effect, category, confidence, inForceOn, layer, q);
  }
}
