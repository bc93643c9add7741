package io.tenure.consent.domain.event;

import io.tenure.consent.domain.purpose.PurposeKey;
import java.util.Comparator;
import java.util.Map;

/** The pair that has a consent state: one person and one purpose. Ordered, so that locks are. */
public record SubjectPurpose(SubjectReference subject, PurposeKey purpose)
    implements Comparable<SubjectPurpose> {
  private static final Comparator<SubjectPurpose> ORDER =
      Comparator.comparing(SubjectPurpose::subject).thenComparing(SubjectPurpose::purpose);

  /**
   * A pair from its two texts; throws {@link IllegalArgumentException} where one has no such shape.
   */
  public static SubjectPurpose of(String subject, String purpose) {
    return new SubjectPurpose(new SubjectReference(subject), new PurposeKey(purpose));
  }

  /** Everything that is done with the person's data. */
  public static SubjectPurpose ofAll(SubjectReference subject) {
    return new SubjectPurpose(subject, PurposeKey.ALL);
  }

  /** The same, with the reference as it is called after a rekeying. */
  public SubjectPurpose with(Map<SubjectReference, SubjectReference> successors) {
    SubjectReference now = successors.get(subject);
    return now == null ? this : new SubjectPurpose(now, purpose);
  }

  /** Whether it stands for all purposes. */
  public boolean ofAllPurposes() {
    return purpose.equals(PurposeKey.ALL);
  }

  @Override
  public int compareTo(SubjectPurpose other) {
    return ORDER.compare(this, other);
  }
}
