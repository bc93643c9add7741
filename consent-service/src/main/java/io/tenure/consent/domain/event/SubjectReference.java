package io.tenure.consent.domain.event;

import io.tenure.kit.subject.SubjectReferences;

/**
 * The person a consent is about, as a keyed hash: {@code s1:} (or the number of a later key) and
 * the 43 characters of base64url that 32 bytes make. consent-service cannot turn it back into a
 * name or an address, and has no other word for a person.
 */
public record SubjectReference(String value) implements Comparable<SubjectReference> {
  public SubjectReference {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a subject reference");
    }
  }

  /** Whether the text is a subject reference; null is not. */
  public static boolean isValid(String text) {
    return SubjectReferences.isValid(text);
  }

  /** Number of the key that made it. */
  public int keyVersion() {
    return SubjectReferences.keyVersion(value);
  }

  @Override
  public int compareTo(SubjectReference other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
