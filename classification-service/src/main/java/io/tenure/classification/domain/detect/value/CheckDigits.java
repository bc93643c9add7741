package io.tenure.classification.domain.detect.value;

/** Check digit algorithms. All take ASCII digits (some also letters) and never throw. */
final class CheckDigits {

  private CheckDigits() {}

  /** Luhn (ISO/IEC 7812-1 annex B). */
  static boolean luhn(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int d = digits.charAt(digits.length() - 1 - i) - '0';
      if (d < 0 || d > 9) {
        return false;
      }
      int value = i % 2 == 1 ? d * 2 : d;
      sum += value > 9 ? value - 9 : value;
    }
    return digits.length() > 1 && sum % 10 == 0;
  }

  /** ISO 7064 mod 11,10 over all digits, the last of which is the check digit. */
  static boolean mod11And10(CharSequence digits) {
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (digits.charAt(i) - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    int check = (11 - product) % 10;
    return check == digits.charAt(digits.length() - 1) - '0';
  }

  /** Remainder modulo 97 of digits and letters (A = 10 ... Z = 35), as in ISO 7064 mod 97-10. */
  static int mod97(CharSequence text) {
    int remainder = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = Character.digit(text.charAt(i), 36);
      if (value < 0) {
        return -1;
      }
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder;
  }

  /** Sum of digit times weight over the weights' length. */
  static int weighted(CharSequence digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum;
  }

  /**
   * True where all characters are the same; many schemes accept such numbers, no issuer gives them.
   */
  static boolean uniform(CharSequence text) {
    return text.chars().distinct().count() <= 1;
  }
}
