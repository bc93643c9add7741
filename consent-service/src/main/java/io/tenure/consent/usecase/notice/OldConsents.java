package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.event.SubjectReference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Valid consents that nobody gave or renewed since an instant. */
public interface OldConsents {
  /** How many people for each purpose; purposes without any are absent. */
  Map<String, Long> count(Collection<String> purposes, Instant givenBefore);

  /** Who they are, in the order of their places; {@code after} is null for the first ones. */
  List<OldConsent> people(String purpose, Instant givenBefore, String after, int limit);

  /**
   * A person.
   *
   * @param place where the person stands in the list; tells nothing about the person
   */
  record OldConsent(SubjectReference subject, String place) {}
}
