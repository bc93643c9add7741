package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.catalogue.Regulation;
import java.time.LocalDate;
import java.util.List;

/**
 * A regulation of the organisation: a law that is not shipped, a collective agreement, a contract,
 * a code of conduct.
 *
 * @param id begins with {@code org:}
 * @param jurisdiction ISO 3166 codes, EU or GLOBAL, comma separated
 * @param reason why the organisation added it; no personal data
 */
public record RegulationText(
    String id,
    String name,
    String jurisdiction,
    String authority,
    String citation,
    String kind,
    LocalDate effectiveDate,
    String status,
    String binding,
    String scope,
    String officialUrl,
    String notes,
    String reason) {

  Regulation with(List<Obligation> obligations) {
    return new Regulation(
        id,
        name,
        jurisdiction,
        authority,
        citation,
        kind,
        effectiveDate,
        status,
        binding,
        scope,
        officialUrl,
        notes,
        obligations);
  }
}
