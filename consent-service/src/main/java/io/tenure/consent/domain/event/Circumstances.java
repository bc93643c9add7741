package io.tenure.consent.domain.event;

import io.tenure.consent.domain.term.ConsentTerm;

/**
 * What belongs to an event and is no part of its meaning.
 *
 * @param notice id of the proof of what was shown to the person, or null
 * @param age of the person in full years when it happened, or null where it does not matter
 * @param guardian reference of the holder of parental responsibility who agreed or authorised it
 *     (GDPR Art. 8(1)), or null
 * @param term by law or practice under which a consent falls, or null
 */
public record Circumstances(
    String notice, Integer age, SubjectReference guardian, ConsentTerm term) {
  /** Nothing more is known. */
  public static final Circumstances NONE = new Circumstances(null, null, null);

  /** Circumstances of a consent that falls under no term but the purpose's own. */
  public Circumstances(String notice, Integer age, SubjectReference guardian) {
    this(notice, age, guardian, null);
  }
}
