package io.tenure.consent.domain.receipt;

import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.PurposeDetails;
import java.util.List;

/**
 * A purpose as receipts tell it.
 *
 * @param key of the purpose, or {@code *} for everything that is done with the person's data
 * @param controller key of the organisation that decides
 * @param legalBasis null for everything, which rests on many
 * @param dataCategories fideslang keys
 * @param dpvTerm its kind in the W3C Data Privacy Vocabulary; may be null
 */
public record ReceiptPurpose(
    String key,
    int version,
    String name,
    String description,
    String controller,
    LegalBasis legalBasis,
    List<String> dataCategories,
    String dpvTerm,
    PurposeDetails details) {
  public ReceiptPurpose {
    dataCategories = List.copyOf(dataCategories);
  }

  /**
   * What an objection to everything is about; it holds for every controller of the installation.
   */
  public static final ReceiptPurpose EVERYTHING =
      new ReceiptPurpose(
          "*",
          0,
          "Everything that is done with the person's data",
          null,
          "*",
          null,
          List.of("user"),
          null,
          PurposeDetails.of(LegalBasis.LEGITIMATE_INTERESTS));
}
