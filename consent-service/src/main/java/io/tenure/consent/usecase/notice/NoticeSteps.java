package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.kit.problem.TenureException;

/** What the steps of a version have in common: only the latest version can take one. */
final class NoticeSteps {
  private NoticeSteps() {}

  static NoticeVersion that(NoticeVersion latest, int version) {
    if (version > latest.version() || version < 1) {
      throw new TenureException(
          ConsentError.NOTICE_UNKNOWN, "The notice has no version " + version + ".");
    }
    if (version < latest.version()) {
      throw new TenureException(
          ConsentError.NOTICE_WRONG_STATE, "There is a later version: this one stays as it is.");
    }
    return latest;
  }
}
