package io.tenure.consent.rest;

import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.Necessity;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeDetails;
import io.tenure.consent.domain.purpose.PurposeTerms;
import io.tenure.consent.domain.purpose.SpecialCondition;
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
 * @param parent the wider purpose that it is part of
 * @param necessity whether the person has a choice
 * @param condition of GDPR Art. 9(2)
 * @param rightToObject how to object
 * @param openFrom from when it exists; null: no limit
 * @param closedFrom from when it is closed; null while it is open
 * @param channels that it uses; empty: all
 * @param ageOfConsent full years from which a person agrees alone
 * @param changedBy who made this version: issuer and subject of the token
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
    Instant changedAt,
    @Schema(nullable = true) String parent,
    Necessity necessity,
    @Schema(nullable = true) SpecialCondition condition,
    @Schema(nullable = true) BalanceTestBody balanceTest,
    @Schema(nullable = true) String rightToObject,
    List<String> recipients,
    List<TransferBody> transfers,
    List<String> dpvTerms,
    @Schema(nullable = true) Instant openFrom,
    @Schema(nullable = true) Instant closedFrom,
    List<Channel> channels,
    int ageOfConsent,
    @Schema(nullable = true) String changedBy) {

  static PurposeAnswer of(Purpose purpose) {
    PurposeTerms terms = purpose.terms();
    PurposeDetails details = terms.details();
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
        purpose.changedAt(),
        details.parent() == null ? null : details.parent().value(),
        details.necessity(),
        details.condition(),
        BalanceTestBody.of(details.balanceTest()),
        details.rightToObject(),
        details.recipients(),
        details.transfers().stream().map(TransferBody::of).toList(),
        details.dpvTerms(),
        details.allowance().openFrom(),
        details.allowance().closedFrom(),
        details.allowance().channels().stream().sorted().toList(),
        details.allowance().ageOfConsent(),
        purpose.changedBy());
  }
}
