package io.tenure.classification.domain.detect.value.scheme;

/**
 * Letters (upper case) and digits of a value, from some position on. All positions count from
 * there. Schemes are asked only for codes of their form, so positions that the form calls digits
 * are digits.
 */
public final class Code {

  static final Code NONE = new Code("", 0);

  private final String text;
  private final int from;
  private final int length;

  Code(String text, int from) {
    this.text = text;
    this.from = from;
    this.length = text.length() - from;
  }

  /** A code of its own, such as the account number inside an IBAN. */
  public static Code of(String text) {
    return new Code(text, 0);
  }

  /** The same from a later position on. */
  public Code after(int skip) {
    return skip == 0 ? this : new Code(text, from + skip);
  }

  /** A part of it. */
  public Code part(int start, int end) {
    return new Code(text.substring(from + start, from + end), 0);
  }

  /** The characters themselves; never for logs or evidence. */
  public String text() {
    return text.substring(from);
  }

  public int length() {
    return length;
  }

  /** The character at a position. */
  public char at(int i) {
    return text.charAt(from + i);
  }

  /** The digit at a position, counted from the end where negative. */
  public int d(int i) {
    return text.charAt(i < 0 ? text.length() + i : from + i) - '0';
  }

  /** The value of a digit or letter (A = 10 ... Z = 35), -1 for anything else. */
  public int v(int i) {
    char c = at(i);
    return c <= '9' ? c - '0' : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
  }

  /** The number that digits form. */
  public long n(int start, int end) {
    long n = 0;
    for (int i = start; i < end; i++) {
      n = n * 10 + d(i);
    }
    return n;
  }

  /** {@link #n} for at most nine digits. */
  public int i(int start, int end) {
    return (int) n(start, end);
  }

  public boolean starts(String prefix) {
    return text.startsWith(prefix, from);
  }

  /** True where the text stands at that position. */
  public boolean has(int position, String part) {
    return text.startsWith(part, from + position);
  }

  public boolean digits(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = at(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  /** Sum of digit times weight, from the first digit on; weights above 9 are letters (A = 10). */
  public int sum(String weights) {
    return sum(0, weights);
  }

  /** {@link #sum(String)} from a later position on. */
  public int sum(int start, String weights) {
    int sum = 0;
    for (int i = 0; i < weights.length(); i++) {
      char w = weights.charAt(i);
      sum += d(start + i) * (w <= '9' ? w - '0' : w - 'A' + 10);
    }
    return sum;
  }

  /** True where all characters are the same; many checks accept such numbers, no issuer does. */
  public boolean uniform() {
    for (int i = 1; i < length; i++) {
      if (at(i) != at(0)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "a code of " + length;
  }
}
