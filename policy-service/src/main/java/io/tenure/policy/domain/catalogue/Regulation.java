package io.tenure.policy.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A law or standard with its obligations.
 *
 * @param jurisdiction ISO 3166 codes, EU or GLOBAL, comma separated
 * @param effectiveDate since when it applies; null where the catalogue does not say
 * @param status in-force, partly-in-force, adopted-not-yet-applicable, ...
 */
public record Regulation(
    String id,
    String name,
    String jurisdiction,
    String authority,
    String citation,
    String kind,
    @JsonProperty("effective_date") LocalDate effectiveDate,
    String status,
    String binding,
    String scope,
    @JsonProperty("official_url") String officialUrl,
    String notes,
    List<Obligation> obligations) {

  public Regulation {
    obligations = List.copyOf(obligations);
  }

  /** The codes one by one. */
  public List<String> jurisdictions() {
    return Arrays.stream(jurisdiction.split(",")).map(String::strip).toList();
  }
}
