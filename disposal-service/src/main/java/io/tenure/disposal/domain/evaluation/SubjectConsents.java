package io.tenure.disposal.domain.evaluation;

import io.tenure.plan.Facts.Consent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Consent of a record that is about several people, or about one under several references. It stays
 * as long as any of them gives a reason: a purpose is valid if it is valid for any, and where it is
 * for none, the latest end counts. Who never consented (refused, was not asked, is UNKNOWN) gives
 * no reason and ends nothing.
 */
public final class SubjectConsents {

  private SubjectConsents() {}

  /** One consent for each purpose. */
  public static Map<String, Consent> merge(Collection<Map<String, Consent>> ofSubjects) {
    Map<String, Consent> merged = new HashMap<>();
    ofSubjects.forEach(
        one ->
            one.forEach(
                (purpose, consent) -> merged.merge(purpose, consent, SubjectConsents::both)));
    return Map.copyOf(merged);
  }

  private static Consent both(Consent one, Consent other) {
    boolean valid = one.valid() || other.valid();
    return new Consent(
        valid,
        later(one.since(), other.since()),
        valid ? null : later(one.endedAt(), other.endedAt()));
  }

  private static Instant later(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
