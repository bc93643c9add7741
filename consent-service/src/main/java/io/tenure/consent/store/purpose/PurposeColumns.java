package io.tenure.consent.store.purpose;

import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.PurposeTerms;
import io.tenure.consent.domain.purpose.Validity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** Columns that a purpose and its versions have in common. */
@Embeddable
public class PurposeColumns {
  private String name;
  private String description;
  private String controller;

  @Enumerated(EnumType.STRING)
  @Column(name = "legal_basis")
  private LegalBasis legalBasis;

  @Column(name = "data_categories")
  private String[] dataCategories;

  @Column(name = "dpv_term")
  private String dpvTerm;

  private String validity;
  private String zone;

  @Column(name = "sale_or_sharing")
  private boolean saleOrSharing;

  private String details;

  protected PurposeColumns() {}

  PurposeColumns(PurposeTerms terms) {
    name = terms.name();
    description = terms.description();
    controller = terms.controller();
    legalBasis = terms.legalBasis();
    dataCategories = terms.dataCategories().toArray(String[]::new);
    dpvTerm = terms.dpvTerm();
    validity = terms.validity().periodText();
    zone = terms.validity().zone().getId();
    saleOrSharing = terms.saleOrSharing();
    details = DetailsJson.text(terms.details());
  }

  PurposeTerms toTerms() {
    return new PurposeTerms(
        name,
        description,
        controller,
        legalBasis,
        List.of(dataCategories),
        dpvTerm,
        Validity.parse(validity, zone),
        saleOrSharing,
        DetailsJson.read(details, legalBasis));
  }
}
