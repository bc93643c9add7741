package io.tenure.kit.subject;

/**
 * The form of subject references: {@code s1:} (or the number of another key) and the 43 characters
 * of base64url that 32 bytes make.
 */
public final class SubjectReferences {

  private static final int HASH = 43;
  private static final int LONGEST_NUMBER = 3;

  // 43 characters carry 258 bits; the last may only be one whose two spare bits are zero, so that
  // one hash has one spelling.
  private static final String LAST = "AEIMQUYcgkosw048";

  private SubjectReferences() {}

  /**
   * Whether the text is a subject reference; null is not. Asked for every row that is read, so
   * without a pattern.
   */
  public static boolean isValid(String text) {
    if (text == null || !text.startsWith("s")) {
      return false;
    }
    int colon = text.indexOf(':');
    if (colon < 2 || colon > LONGEST_NUMBER + 1 || text.length() != colon + 1 + HASH) {
      return false;
    }
    for (int i = 1; i < colon; i++) {
      if (text.charAt(i) < (i == 1 ? '1' : '0') || text.charAt(i) > '9') {
        return false;
      }
    }
    for (int i = colon + 1; i < text.length() - 1; i++) {
      if (!ofBase64Url(text.charAt(i))) {
        return false;
      }
    }
    return LAST.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean ofBase64Url(char each) {
    return each >= 'a' && each <= 'z'
        || each >= 'A' && each <= 'Z'
        || each >= '0' && each <= '9'
        || each == '-'
        || each == '_';
  }

  /** Number of the key that made a valid reference. */
  public static int keyVersion(String reference) {
    return Integer.parseInt(reference, 1, reference.indexOf(':'), 10);
  }
}
