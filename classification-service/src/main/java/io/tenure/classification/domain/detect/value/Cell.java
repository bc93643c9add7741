package io.tenure.classification.domain.detect.value;

import java.util.Locale;

/**
 * One sampled value with what all validators want to know about it, counted once. Lives only while
 * a column is scanned.
 *
 * @param text trimmed value
 * @param digits the digits in it
 * @param compact letters (upper case) and digits without separators (blank, {@code - . / ( ) +})
 * @param digitCount ASCII digits
 * @param letterCount letters
 * @param otherCount what is neither letter, digit nor separator
 */
record Cell(
    String text, String digits, String compact, int digitCount, int letterCount, int otherCount) {

  private static final int LONGEST = 4096;

  static Cell of(String raw) {
    String text = raw.strip();
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST);
    }
    StringBuilder digits = new StringBuilder();
    StringBuilder compact = new StringBuilder();
    int letters = 0;
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        compact.append(c);
      } else if (Character.isLetter(c)) {
        letters++;
        compact.append(c);
      } else if (!isSeparator(c)) {
        others++;
      }
    }
    return new Cell(
        text,
        digits.toString(),
        compact.toString().toUpperCase(Locale.ROOT),
        digits.length(),
        letters,
        others);
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')' || c == '+';
  }

  int length() {
    return text.length();
  }

  boolean onlyDigits() {
    return otherCount == 0 && letterCount == 0 && digitCount > 0;
  }

  /** Only digits with separators between them, and exactly that many digits. */
  boolean digitsOf(int count) {
    return digitCount == count && letterCount == 0 && otherCount == 0;
  }

  /** Only ASCII letters and digits beside separators. */
  boolean plain() {
    return otherCount == 0 && compact.length() == digitCount + letterCount && ascii();
  }

  private boolean ascii() {
    return compact.chars().allMatch(c -> c < 128);
  }
}
