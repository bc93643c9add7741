package io.tenure.kit.subject;

import java.util.regex.Pattern;

/**
 * The form of subject references: {@code s1:} (or the number of another key) and the 43 characters
 * of base64url that 32 bytes make.
 */
public final class SubjectReferences {

  // 43 characters carry 258 bits; the last may only be one whose two spare bits are zero, so that
  // one hash has one spelling.
  private static final Pattern SHAPE =
      Pattern.compile("s[1-9][0-9]{0,2}:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

  private SubjectReferences() {}

  /** Whether the text is a subject reference; null is not. */
  public static boolean isValid(String text) {
    return text != null && SHAPE.matcher(text).matches();
  }

  /** Number of the key that made a valid reference. */
  public static int keyVersion(String reference) {
    return Integer.parseInt(reference, 1, reference.indexOf(':'), 10);
  }
}
