package io.tenure.consent.rest.subject;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.kit.problem.TenureException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** References of people in bodies. */
final class Subjects {
  private Subjects() {}

  /**
   * Reads them, without repetition.
   *
   * @throws TenureException {@code consent.subject-invalid}
   */
  static Set<SubjectReference> read(List<String> texts) {
    Set<SubjectReference> subjects = new LinkedHashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!SubjectReference.isValid(texts.get(i))) {
        throw new TenureException(
            ConsentError.SUBJECT_INVALID, "subject " + i + " is not a subject reference (s1:...).");
      }
      subjects.add(new SubjectReference(texts.get(i)));
    }
    return subjects;
  }
}
