package io.tenure.consent.usecase.subject;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.usecase.event.ConsentWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** References as they are called now. */
public final class Successors {
  private Successors() {}

  /** The same people, under the references to which a rekeying took them. */
  public static Set<SubjectReference> of(
      ConsentWriter writer, Collection<SubjectReference> subjects) {
    Map<SubjectReference, SubjectReference> successors = writer.successors(subjects);
    Set<SubjectReference> now = new LinkedHashSet<>();
    subjects.forEach(subject -> now.add(successors.getOrDefault(subject, subject)));
    return now;
  }
}
