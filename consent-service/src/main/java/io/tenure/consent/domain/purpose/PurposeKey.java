package io.tenure.consent.domain.purpose;

/** Name of a purpose among all purposes of this installation, such as {@code marketing.email}. */
public record PurposeKey(String value) implements Comparable<PurposeKey> {
  private static final int LONGEST = 100;
  private static final String EVERYTHING = "*";

  /** Stands for everything that is done with a person's data; no purpose has this key. */
  public static final PurposeKey ALL = new PurposeKey(EVERYTHING);

  public PurposeKey {
    if (!isValid(value) && !EVERYTHING.equals(value)) {
      throw new IllegalArgumentException("not a purpose key");
    }
  }

  /**
   * Whether the text is a purpose key: lower case words joined by dot, dash or underscore. Asked
   * for every row that is read, so without a pattern.
   */
  public static boolean isValid(String text) {
    if (text == null || text.isEmpty() || text.length() > LONGEST || !letter(text.charAt(0))) {
      return false;
    }
    boolean word = true;
    for (int i = 1; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean joint = each == '.' || each == '_' || each == '-';
      if (joint ? !word : !letter(each) && !digit(each)) {
        return false;
      }
      word = !joint;
    }
    return word;
  }

  private static boolean letter(char each) {
    return each >= 'a' && each <= 'z';
  }

  private static boolean digit(char each) {
    return each >= '0' && each <= '9';
  }

  @Override
  public int compareTo(PurposeKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
