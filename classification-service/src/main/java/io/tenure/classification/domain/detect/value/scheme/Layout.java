package io.tenure.classification.domain.detect.value.scheme;

/** Writings of dates and network addresses, whose digits are never those of a person's number. */
public final class Layout {

  private static final long DATE_MARKS = Marks.of("-./");
  private static final long DOT = Marks.of(".");

  private Layout() {}

  /** True for 2024-01-31, 31.01.2024, 1/31/2024 written with two digits each, and for 10.0.0.1. */
  public static boolean noNumber(Cell cell) {
    if (cell.letters() > 0) {
      return false;
    }
    if (cell.digits() == 8 && cell.length() == 10 && cell.marksWithin(DATE_MARKS)) {
      return date(cell.text(), 4, 7, 0) || date(cell.text(), 2, 5, 6);
    }
    return cell.marks() == DOT && cell.length() - cell.digits() == 3 && ipv4(cell.text());
  }

  private static boolean date(String text, int first, int second, int year) {
    if (digit(text, first) >= 0 || text.charAt(second) != text.charAt(first)) {
      return false;
    }
    int a = two(text, year == 0 ? 5 : 0);
    int b = two(text, year == 0 ? 8 : 3);
    int century = two(text, year);
    return century >= 18
        && century <= 21
        && a >= 1
        && b >= 1
        && a <= 31
        && b <= 31
        && (a <= 12 || b <= 12);
  }

  /** Four numbers from 0 to 255 with dots between, none with a leading zero. */
  static boolean ipv4(String text) {
    int parts = 0;
    int value = -1;
    for (int i = 0; i <= text.length(); i++) {
      int d = i < text.length() ? digit(text, i) : -1;
      if (d >= 0) {
        if (value == 0) {
          return false;
        }
        value = value < 0 ? d : value * 10 + d;
        if (value > 255) {
          return false;
        }
      } else {
        if (value < 0 || i < text.length() && text.charAt(i) != '.' || ++parts > 4) {
          return false;
        }
        value = -1;
      }
    }
    return parts == 4;
  }

  private static int two(String text, int at) {
    return digit(text, at) < 0 || digit(text, at + 1) < 0
        ? -1
        : digit(text, at) * 10 + digit(text, at + 1);
  }

  private static int digit(String text, int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9' ? c - '0' : -1;
  }
}
