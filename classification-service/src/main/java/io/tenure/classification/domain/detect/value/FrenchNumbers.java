package io.tenure.classification.domain.detect.value;

/** Person and company numbers of France. */
final class FrenchNumbers {

  private FrenchNumbers() {}

  /**
   * Numéro d'inscription au répertoire: sex, year, month, place, order and a key of two digits, 97
   * minus the number modulo 97. Corsica writes 2A and 2B, which count as 19 and 18.
   */
  static boolean nir(Cell cell) {
    String text = cell.compact();
    if (text.length() != 15 || cell.otherCount() > 0 || cell.letterCount() > 1) {
      return false;
    }
    String number = text.substring(0, 13);
    if (cell.letterCount() == 1) {
      number = number.replaceFirst("(?<=^.{5})2A", "19").replaceFirst("(?<=^.{5})2B", "18");
    }
    if (!number.chars().allMatch(Character::isDigit) || !sexAndMonth(number)) {
      return false;
    }
    long key = 97 - Long.parseLong(number) % 97;
    return text.substring(13).equals("%02d".formatted(key));
  }

  private static boolean sexAndMonth(String number) {
    int sex = number.charAt(0) - '0';
    int month = Integer.parseInt(number.substring(3, 5));
    boolean real = month >= 1 && month <= 12;
    boolean unknown = month == 20 || month >= 30 && month <= 42 || month >= 50;
    return (sex == 1 || sex == 2 || sex == 3 || sex == 4 || sex == 7 || sex == 8)
        && (real || unknown);
  }

  /** SIREN: nine digits, Luhn. */
  static boolean siren(Cell cell) {
    return cell.digitsOf(9)
        && !CheckDigits.uniform(cell.digits())
        && CheckDigits.luhn(cell.digits());
  }

  /**
   * SIRET: SIREN and five digits; Luhn, except La Poste, whose digits add up to a multiple of 5.
   */
  static boolean siret(Cell cell) {
    if (!cell.digitsOf(14) || CheckDigits.uniform(cell.digits())) {
      return false;
    }
    String digits = cell.digits();
    if (digits.startsWith("356000000") && !digits.equals("35600000000048")) {
      return digits.chars().map(c -> c - '0').sum() % 5 == 0;
    }
    return CheckDigits.luhn(digits) && CheckDigits.luhn(digits.substring(0, 9));
  }

  /**
   * Numéro de TVA: FR, two key characters, SIREN; a numeric key is (12 + 3 × (SIREN mod 97)) mod
   * 97.
   */
  static boolean vatId(Cell cell) {
    String text = cell.compact();
    if (text.length() != 13 || !text.startsWith("FR") || cell.otherCount() > 0) {
      return false;
    }
    String siren = text.substring(4);
    if (!siren.chars().allMatch(Character::isDigit)) {
      return false;
    }
    String key = text.substring(2, 4);
    if (!key.chars().allMatch(Character::isDigit)) {
      return key.chars().noneMatch(c -> c == 'O' || c == 'I');
    }
    boolean monaco = siren.startsWith("000");
    long expected = (12 + 3 * (Long.parseLong(siren) % 97)) % 97;
    return Long.parseLong(key) == expected && (monaco || CheckDigits.luhn(siren));
  }
}
