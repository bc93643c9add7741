package io.tenure.policy.rest.catalogue;

import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.catalogue.Regulation;
import java.time.LocalDate;
import java.util.List;

/** A regulation with the ids of its obligations. */
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
    List<String> obligations) {

  static RegulationView of(Regulation r) {
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
        r.obligations().stream().map(Obligation::id).toList());
  }
}
