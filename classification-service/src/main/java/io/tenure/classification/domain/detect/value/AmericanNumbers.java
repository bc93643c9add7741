package io.tenure.classification.domain.detect.value;

import java.util.BitSet;

/** Person and company numbers of the United States. None has a check digit: shapes only. */
final class AmericanNumbers {

  private static final BitSet EIN_PREFIXES = new BitSet();

  static {
    for (int prefix = 1; prefix < 100; prefix++) {
      boolean unused =
          prefix == 7
              || prefix == 8
              || prefix == 9
              || prefix == 17
              || prefix == 18
              || prefix == 19
              || prefix == 28
              || prefix == 29
              || prefix == 49
              || prefix == 69
              || prefix == 70
              || prefix == 78
              || prefix == 79
              || prefix == 89
              || prefix == 96
              || prefix == 97;
      EIN_PREFIXES.set(prefix, !unused);
    }
  }

  private AmericanNumbers() {}

  /** Social Security number written 3-2-4; area not 000, 666 or 9xx, no group of zeros. */
  static boolean ssn(Cell cell) {
    String text = cell.text();
    return grouped(text, 3, 6, 11)
        && cell.digitsOf(9)
        && area(cell.digits())
        && !cell.digits().startsWith("00", 3)
        && !cell.digits().endsWith("0000");
  }

  private static boolean area(String digits) {
    return !digits.startsWith("000") && !digits.startsWith("666") && digits.charAt(0) != '9';
  }

  /** Individual Taxpayer Identification Number written 9xx-xx-xxxx with a group the IRS assigns. */
  static boolean itin(Cell cell) {
    if (!grouped(cell.text(), 3, 6, 11) || !cell.digitsOf(9) || cell.digits().charAt(0) != '9') {
      return false;
    }
    int group = Integer.parseInt(cell.digits().substring(3, 5));
    return group >= 50 && group <= 65
        || group >= 70 && group <= 88
        || group >= 90 && group <= 92
        || group >= 94;
  }

  /** Employer Identification Number written 2-7 with a prefix that a campus of the IRS gives. */
  static boolean ein(Cell cell) {
    return cell.digitsOf(9)
        && cell.length() == 10
        && cell.text().charAt(2) == '-'
        && EIN_PREFIXES.get(Integer.parseInt(cell.digits().substring(0, 2)));
  }

  private static boolean grouped(String text, int first, int second, int length) {
    return text.length() == length
        && (text.charAt(first) == '-' || text.charAt(first) == ' ')
        && text.charAt(second) == text.charAt(first);
  }
}
