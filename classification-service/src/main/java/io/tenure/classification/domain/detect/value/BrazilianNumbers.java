package io.tenure.classification.domain.detect.value;

/** Person and company numbers of Brazil. */
final class BrazilianNumbers {

  private BrazilianNumbers() {}

  /** CPF: nine digits and two check digits modulo 11. */
  static boolean cpf(Cell cell) {
    String digits = cell.digits();
    return cell.digitsOf(11)
        && !CheckDigits.uniform(digits)
        && check(digits, 9, 11) == digits.charAt(9) - '0'
        && check(digits, 10, 11) == digits.charAt(10) - '0';
  }

  /**
   * CNPJ: twelve characters (digits; letters too in numbers given from July 2026 on, counted as
   * their ASCII code minus 48) and two check digits modulo 11 with weights 2 to 9.
   */
  static boolean cnpj(Cell cell) {
    String text = cell.compact();
    if (text.length() != 14 || !cell.plain() || CheckDigits.uniform(text)) {
      return false;
    }
    return Character.isDigit(text.charAt(12))
        && Character.isDigit(text.charAt(13))
        && check(text, 12, 9) == text.charAt(12) - '0'
        && check(text, 13, 9) == text.charAt(13) - '0';
  }

  /** Weights rise from 2, from right to left, and start again after {@code top}. */
  private static int check(String text, int length, int top) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int weight = 2 + (length - 1 - i) % (top - 1);
      sum += (text.charAt(i) - '0') * weight;
    }
    int rest = sum % 11;
    return rest < 2 ? 0 : 11 - rest;
  }
}
