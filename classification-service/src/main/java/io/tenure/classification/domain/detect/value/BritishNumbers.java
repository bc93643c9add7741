package io.tenure.classification.domain.detect.value;

import java.util.regex.Pattern;

/** Person and company numbers of the United Kingdom. */
final class BritishNumbers {

  private static final Pattern NINO =
      Pattern.compile("(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]");

  private BritishNumbers() {}

  /**
   * National Insurance number: two letters of a restricted set, six digits, A to D. No check digit.
   */
  static boolean nino(Cell cell) {
    return cell.otherCount() == 0 && cell.length() <= 13 && NINO.matcher(cell.compact()).matches();
  }

  /** Unique Taxpayer Reference: ten digits, the first is a check digit modulo 11 of the others. */
  static boolean utr(Cell cell) {
    if (!cell.digitsOf(10) || CheckDigits.uniform(cell.digits())) {
      return false;
    }
    String digits = cell.digits();
    int sum = CheckDigits.weighted(digits.substring(1), 6, 7, 8, 9, 10, 5, 4, 3, 2);
    return "21987654321".charAt(sum % 11) == digits.charAt(0);
  }

  /** VAT number: GB and nine (or twelve) digits, modulo 97 in its old and its 2010 form. */
  static boolean vatId(Cell cell) {
    String text = cell.compact();
    if (!text.startsWith("GB") || cell.otherCount() > 0 || cell.letterCount() != 2) {
      return false;
    }
    String digits = text.substring(2);
    if (digits.length() != 9 && digits.length() != 12) {
      return false;
    }
    int sum = CheckDigits.weighted(digits, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
    return sum == 0 || sum == 42;
  }
}
