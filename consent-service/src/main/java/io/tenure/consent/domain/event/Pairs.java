package io.tenure.consent.domain.event;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.kit.problem.TenureException;

/** Reads pairs that somebody asks about. */
public final class Pairs {
  private Pairs() {}

  /**
   * @param index place of the pair in the question, for the message
   * @throws TenureException {@code consent.subject-invalid}, {@code purpose.key-invalid}
   */
  public static SubjectPurpose read(String subject, String purpose, int index) {
    return read(subject, purpose, "pairs[" + index + "].");
  }

  /**
   * @param place of the pair in the question, for the message, with a dot at its end; may be empty
   * @throws TenureException {@code consent.subject-invalid}, {@code purpose.key-invalid}
   */
  public static SubjectPurpose read(String subject, String purpose, String place) {
    if (!SubjectReference.isValid(subject)) {
      throw new TenureException(
          ConsentError.SUBJECT_INVALID, place + "subject is not a subject reference (s1:...)");
    }
    if (!PurposeKey.isValid(purpose)) {
      throw new TenureException(
          ConsentError.PURPOSE_KEY_INVALID, place + "purpose is not a purpose key");
    }
    return SubjectPurpose.of(subject, purpose);
  }
}
