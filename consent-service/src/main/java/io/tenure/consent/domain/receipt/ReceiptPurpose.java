package io.tenure.consent.domain.receipt;

import io.tenure.consent.domain.purpose.LegalBasis;
import java.util.List;

/**
 * A purpose as receipts tell it.
 *
 * @param controller key of the organisation that decides
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
    String dpvTerm) {
  public ReceiptPurpose {
    dataCategories = List.copyOf(dataCategories);
  }
}
