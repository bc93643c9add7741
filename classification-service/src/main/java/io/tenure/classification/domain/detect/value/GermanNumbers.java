package io.tenure.classification.domain.detect.value;

/** Tax numbers of Germany. */
final class GermanNumbers {

  private GermanNumbers() {}

  /**
   * Steuer-Identifikationsnummer (§ 139b AO): eleven digits, the first is not 0, among the first
   * ten exactly one digit occurs two or three times (never three in a row), ISO 7064 mod 11,10.
   */
  static boolean taxId(Cell cell) {
    if (!cell.digitsOf(11) || cell.digits().charAt(0) == '0') {
      return false;
    }
    String digits = cell.digits();
    int[] counts = new int[10];
    for (int i = 0; i < 10; i++) {
      counts[digits.charAt(i) - '0']++;
    }
    int repeated = 0;
    for (int count : counts) {
      if (count > 3) {
        return false;
      }
      repeated += count > 1 ? 1 : 0;
    }
    return repeated == 1 && !threeInARow(digits) && CheckDigits.mod11And10(digits);
  }

  private static boolean threeInARow(String digits) {
    for (int i = 2; i < 10; i++) {
      if (digits.charAt(i) == digits.charAt(i - 1) && digits.charAt(i) == digits.charAt(i - 2)) {
        return true;
      }
    }
    return false;
  }

  /** USt-IdNr: DE and nine digits, ISO 7064 mod 11,10. */
  static boolean vatId(Cell cell) {
    String text = cell.compact();
    return text.length() == 11
        && text.startsWith("DE")
        && cell.digitCount() == 9
        && cell.letterCount() == 2
        && text.charAt(2) != '0'
        && CheckDigits.mod11And10(text.substring(2));
  }
}
