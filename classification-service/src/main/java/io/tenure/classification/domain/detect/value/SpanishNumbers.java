package io.tenure.classification.domain.detect.value;

/** Person and company numbers of Spain. */
final class SpanishNumbers {

  private static final String PERSON_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String COMPANY_LETTERS = "JABCDEFGHI";

  private SpanishNumbers() {}

  /** DNI: eight digits and the letter that belongs to the number modulo 23. */
  static boolean dni(Cell cell) {
    String text = cell.compact();
    return text.length() == 9
        && cell.otherCount() == 0
        && digits(text, 0, 8)
        && text.charAt(8) == personLetter(text.substring(0, 8));
  }

  /** NIE: X, Y or Z (for 0, 1, 2), seven digits and the same letter. */
  static boolean nie(Cell cell) {
    String text = cell.compact();
    if (text.length() != 9 || cell.otherCount() > 0 || !digits(text, 1, 8)) {
      return false;
    }
    int prefix = "XYZ".indexOf(text.charAt(0));
    return prefix >= 0 && text.charAt(8) == personLetter(prefix + text.substring(1, 8));
  }

  /** CIF: letter of the legal form, seven digits, a digit or a letter as check character. */
  static boolean cif(Cell cell) {
    String text = cell.compact();
    if (text.startsWith("ES")) {
      text = text.substring(2);
    }
    if (text.length() != 9 || cell.otherCount() > 0 || !digits(text, 1, 8)) {
      return false;
    }
    char form = text.charAt(0);
    if ("ABCDEFGHJNPQRSUVW".indexOf(form) < 0) {
      return false;
    }
    int check = companyCheck(text.substring(1, 8));
    char last = text.charAt(8);
    boolean digit = last == '0' + check;
    boolean letter = last == COMPANY_LETTERS.charAt(check);
    if ("PQSNWR".indexOf(form) >= 0) {
      return letter;
    }
    return "ABEH".indexOf(form) >= 0 ? digit : digit || letter;
  }

  private static int companyCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < 7; i++) {
      int d = digits.charAt(i) - '0';
      int value = i % 2 == 0 ? d * 2 : d;
      sum += value > 9 ? value - 9 : value;
    }
    return (10 - sum % 10) % 10;
  }

  private static char personLetter(String number) {
    return PERSON_LETTERS.charAt(Integer.parseInt(number) % 23);
  }

  private static boolean digits(String text, int from, int to) {
    return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
