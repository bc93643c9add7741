package io.tenure.consent.usecase.preference;

import io.tenure.consent.domain.notice.ShownNotice;
import io.tenure.consent.domain.preference.Choice;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.usecase.notice.ServedNotice;
import java.util.List;

/**
 * A notice with what a person can decide about its purposes.
 *
 * @param shown proof that it is shown to the person
 */
public record NoticeChoices(ServedNotice served, ShownNotice shown, List<PurposeChoice> purposes) {
  public NoticeChoices {
    purposes = List.copyOf(purposes);
  }

  /**
   * One purpose.
   *
   * @param html its part of the notice
   */
  public record PurposeChoice(String key, String html, LegalBasis basis, Choice choice) {}
}
