package io.tenure.policy.rest.catalogue;

import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.domain.catalogue.Regulation;
import io.tenure.policy.usecase.catalogue.BrowseCatalogue.FoundRegulation;
import java.time.LocalDate;
import java.util.List;

/**
 * A regulation with the ids of its obligations.
 *
 * @param provenance who says it
 */
public record RegulationView(
    String id,
    String name,
    List<String> jurisdictions,
    String authority,
    String citation,
    String kind,
    LocalDate effectiveDate,
    String status,
    String binding,
    String scope,
    String officialUrl,
    String notes,
    List<String> obligations,
    Provenance provenance) {

  static RegulationView of(FoundRegulation found) {
    Regulation r = found.regulation();
    return new RegulationView(
        r.id(),
        r.name(),
        r.jurisdictions(),
        r.authority(),
        r.citation(),
        r.kind(),
        r.effectiveDate(),
        r.status(),
        r.binding(),
        r.scope(),
        r.officialUrl(),
        r.notes(),
        r.obligations().stream().map(Obligation::id).toList(),
        found.provenance());
  }
}
