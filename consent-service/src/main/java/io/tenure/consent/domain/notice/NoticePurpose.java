package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.purpose.LegalBasis;
import java.util.List;

/**
 * What a notice has to know of a purpose; pinned when the notice is published.
 *
 * @param version version of the purpose
 */
public record NoticePurpose(
    String key, int version, String controller, LegalBasis legalBasis, List<String> categories) {
  public NoticePurpose {
    categories = List.copyOf(categories);
  }
}
