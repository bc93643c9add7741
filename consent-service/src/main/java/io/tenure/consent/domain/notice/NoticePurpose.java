package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.purpose.LegalBasis;
import java.util.List;

/**
 * What a notice has to know of a purpose; pinned when the notice is published.
 *
 * @param version version of the purpose
 * @param recipients who receives the data, transfers included
 * @param countries ISO 3166 codes of the third countries to which data go
 */
public record NoticePurpose(
    String key,
    int version,
    String controller,
    LegalBasis legalBasis,
    List<String> categories,
    List<String> recipients,
    List<String> countries) {
  public NoticePurpose {
    categories = List.copyOf(categories);
    // notices of before kept neither
    recipients = recipients == null ? List.of() : List.copyOf(recipients);
    countries = countries == null ? List.of() : List.copyOf(countries);
  }

  /** A purpose whose data nobody receives. */
  public NoticePurpose(
      String key, int version, String controller, LegalBasis legalBasis, List<String> categories) {
    this(key, version, controller, legalBasis, categories, List.of(), List.of());
  }
}
