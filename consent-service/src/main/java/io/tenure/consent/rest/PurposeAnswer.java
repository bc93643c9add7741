package io.tenure.consent.rest;

import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeTerms;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purpose in one version.
 *
 * @param version counts from 1
 * @param validity ISO 8601 period for which a consent counts, or null
 * @param zone IANA zone whose days count
 * @param changedAt when this version was made
 */
@Schema(name = "Purpose")
public record PurposeAnswer(
    String key,
    int version,
    String name,
    @Schema(nullable = true) String description,
    String controller,
    LegalBasis legalBasis,
    List<String> dataCategories,
    @Schema(nullable = true) String dpvTerm,
    @Schema(nullable = true) String validity,
    String zone,
    boolean saleOrSharing,
    Instant changedAt) {

  static PurposeAnswer of(Purpose purpose) {
    PurposeTerms terms = purpose.terms();
    return new PurposeAnswer(
        purpose.key().value(),
        purpose.version(),
        terms.name(),
        terms.description(),
        terms.controller(),
        terms.legalBasis(),
        terms.dataCategories(),
        terms.dpvTerm(),
        terms.validity().periodText(),
        terms.validity().zone().getId(),
        terms.saleOrSharing(),
        purpose.changedAt());
  }
}
