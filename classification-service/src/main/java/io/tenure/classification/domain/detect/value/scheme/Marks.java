package io.tenure.classification.domain.detect.value.scheme;

/**
 * Sets of characters that are neither letter nor digit, as bits of one number: the ASCII ones from
 * blank to underscore each have their own, the rest share a few.
 */
public final class Marks {

  private static final int SECOND_ROW = 'A' - ' ';
  private static final int CONTROL = 'P' - ' ';
  private static final int OTHER = 'Q' - ' ';

  private Marks() {}

  /** The set of these marks. */
  public static long of(String marks) {
    long set = 0;
    for (int i = 0; i < marks.length(); i++) {
      set |= bit(marks.charAt(i));
    }
    return set;
  }

  static long bit(char c) {
    if (c >= ' ' && c <= '_') {
      return 1L << (c - ' ');
    }
    if (c == '`' || c >= '{' && c <= '~') {
      return 1L << (SECOND_ROW + c % 16);
    }
    return 1L << (c < ' ' || c == 127 ? CONTROL : OTHER);
  }

  /** The ASCII character that a typographic blank, dash or a digit of another script stands for. */
  static char plain(char c) {
    if (c < 128) {
      return c;
    }
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return (char) ('0' + Character.digit(c, 10));
    }
    if (c >= 0x2010 && c <= 0x2015 || c == 0x2212) {
      return '-';
    }
    return Character.isSpaceChar(c) ? ' ' : c;
  }
}
