package io.tenure.consent.domain.purpose;

import java.util.regex.Pattern;

/** Name of a purpose among all purposes of this installation, such as {@code marketing.email}. */
public record PurposeKey(String value) implements Comparable<PurposeKey> {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*([._-][a-z0-9]+)*");
  private static final int LONGEST = 100;
  private static final String EVERYTHING = "*";

  /** Stands for everything that is done with a person's data; no purpose has this key. */
  public static final PurposeKey ALL = new PurposeKey(EVERYTHING);

  public PurposeKey {
    if (!isValid(value) && !EVERYTHING.equals(value)) {
      throw new IllegalArgumentException("not a purpose key");
    }
  }

  /** Whether the text is a purpose key: lower case words joined by dot, dash or underscore. */
  public static boolean isValid(String text) {
    return text != null && text.length() <= LONGEST && SHAPE.matcher(text).matches();
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
