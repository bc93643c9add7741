package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.kit.problem.TenureException;

/** Name of a notice among all notices of this installation, such as {@code newsletter}. */
public record NoticeKey(String value) {
  public NoticeKey {
    if (!PurposeKey.isValid(value)) {
      throw new TenureException(
          ConsentError.NOTICE_KEY_INVALID,
          "key is lower case words joined by dot, dash or underscore, such as newsletter");
    }
  }

  /** A key somebody looks for; what cannot be a key names no notice. */
  public static NoticeKey known(String text) {
    if (!PurposeKey.isValid(text)) {
      throw new TenureException(ConsentError.NOTICE_UNKNOWN, "There is no notice with this key.");
    }
    return new NoticeKey(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
