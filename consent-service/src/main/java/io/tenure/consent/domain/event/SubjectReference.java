package io.tenure.consent.domain.event;

import java.util.regex.Pattern;

/**
 * The person a consent is about, as a keyed hash: {@code s1:} and the 43 characters of base64url
 * that 32 bytes make. consent-service cannot turn it back into a name or an address, and has no
 * other word for a person.
 */
public record SubjectReference(String value) implements Comparable<SubjectReference> {
  // 43 characters carry 258 bits; the last may only be one whose two spare bits are zero, so that
  // one hash has one spelling.
  private static final Pattern SHAPE = Pattern.compile("s1:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

  public SubjectReference {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a subject reference");
    }
  }

  /** Whether the text is a subject reference; null is not. */
  public static boolean isValid(String text) {
    return text != null && SHAPE.matcher(text).matches();
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
