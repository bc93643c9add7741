package io.tenure.classification.domain.detect.value;

import java.util.Map;
import java.util.regex.Pattern;

/** Account and card numbers. */
final class BankNumbers {

  private static final Pattern BIC = Pattern.compile("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

  /** Length of an IBAN by country, from the SWIFT IBAN registry. */
  private static final Map<String, Integer> IBAN_LENGTHS = IbanLengths.read();

  private BankNumbers() {}

  /** IBAN (ISO 13616): registered country and length, ISO 7064 mod 97-10. */
  static boolean iban(Cell cell) {
    String text = cell.compact();
    if (text.length() < 15 || text.length() > 34 || !cell.plain() || cell.digitCount() < 4) {
      return false;
    }
    Integer length = IBAN_LENGTHS.get(text.substring(0, 2));
    return length != null
        && length == text.length()
        && CheckDigits.mod97(text.substring(4) + text.substring(0, 4)) == 1;
  }

  /** Payment card (ISO/IEC 7812): issuer range of a large scheme, its length, Luhn. */
  static boolean card(Cell cell) {
    String digits = cell.digits();
    int length = digits.length();
    if (length < 13 || length > 19 || cell.letterCount() + cell.otherCount() > 0) {
      return false;
    }
    return issuer(digits, length) && !CheckDigits.uniform(digits) && CheckDigits.luhn(digits);
  }

  private static boolean issuer(String digits, int length) {
    int two = Integer.parseInt(digits.substring(0, 2));
    int four = Integer.parseInt(digits.substring(0, 4));
    boolean visa = two / 10 == 4 && (length == 13 || length == 16 || length == 19);
    boolean master = (two >= 51 && two <= 55 || four >= 2221 && four <= 2720) && length == 16;
    boolean amex = (two == 34 || two == 37) && length == 15;
    boolean diners = (two == 36 || two == 38 || four >= 3000 && four <= 3059) && length >= 14;
    boolean discover = (four == 6011 || two == 65 || four >= 6440 && four <= 6499) && length >= 16;
    boolean jcb = four >= 3528 && four <= 3589 && length >= 16;
    boolean others = (two == 62 || two == 50 || two >= 56 && two <= 69) && length >= 16;
    return visa || master || amex || diners || discover || jcb || others;
  }

  /** Business identifier code (ISO 9362): shape and a country; no check digit. */
  static boolean bic(Cell cell) {
    return (cell.length() == 8 || cell.length() == 11)
        && BIC.matcher(cell.text()).matches()
        && Countries.isCode(cell.text().substring(4, 6));
  }
}
