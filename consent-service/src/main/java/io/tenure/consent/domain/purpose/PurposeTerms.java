package io.tenure.consent.domain.purpose;

import java.util.List;

/**
 * What a purpose says; every change makes a new version.
 *
 * @param name short title
 * @param description what is done, in plain words; may be null
 * @param controller key of the legal entity that decides
 * @param dataCategories fideslang keys such as {@code user.contact.email}
 * @param dpvTerm the purpose in the W3C Data Privacy Vocabulary, such as {@code dpv:Marketing}; may
 *     be null
 * @param saleOrSharing whether it is sale or sharing of personal information, or advertising across
 *     contexts: then the signal Global Privacy Control is an objection to it
 */
public record PurposeTerms(
    String name,
    String description,
    String controller,
    LegalBasis legalBasis,
    List<String> dataCategories,
    String dpvTerm,
    Validity validity,
    boolean saleOrSharing,
    PurposeDetails details) {
  public PurposeTerms {
    dataCategories = List.copyOf(dataCategories);
  }

  /** Terms that say no more than that. */
  public PurposeTerms(
      String name,
      String description,
      String controller,
      LegalBasis legalBasis,
      List<String> dataCategories,
      String dpvTerm,
      Validity validity,
      boolean saleOrSharing) {
    this(
        name,
        description,
        controller,
        legalBasis,
        dataCategories,
        dpvTerm,
        validity,
        saleOrSharing,
        PurposeDetails.of(legalBasis));
  }

  /** The same, open and closed at other times or on other channels. */
  public PurposeTerms with(Allowance allowance) {
    return new PurposeTerms(
        name,
        description,
        controller,
        legalBasis,
        dataCategories,
        dpvTerm,
        validity,
        saleOrSharing,
        details.with(allowance));
  }
}
