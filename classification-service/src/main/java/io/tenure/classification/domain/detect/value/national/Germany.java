package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Numbers of Germany. Sources: § 139b AO, BZSt, ELSTER, KoSIT Leitweg-ID 2.0.2, WM Datenservice,
 * DRV § 147 SGB VI.
 */
final class Germany {

  static final List<Scheme> SCHEMES =
      List.of(
          number("de.idnr", ValueType.TAX_ID, 0.01, " -./,", "d11", Germany::idnr),
          number("de.stnr", ValueType.TAX_ID, 1, " -./,", "d10-11|d13", Germany::stnr),
          number(
              "de.vat",
              ValueType.VAT_ID,
              0.1,
              " -./,",
              "[DE]d9",
              c -> c.d(0) > 0 && CheckDigits.mod11And10(c)),
          number("de.wkn", ValueType.REFERENCE_CODE, 0.9, " ", "x6", Germany::wkn),
          number("de.rvnr", ValueType.NATIONAL_ID, 0.009, " -", "d8ld3", Germany::pension),
          text("de.leitweg", ValueType.REFERENCE_CODE, 0.01, Germany::leitweg),
          text("de.handelsregisternummer", ValueType.COMPANY_ID, 0.001, Germany::register));

  private static final Set<Integer> STATES =
      Set.of(10, 11, 21, 22, 23, 24, 26, 27, 28, 30, 31, 32, 40, 41);
  private static final Set<String> BOOKS = Set.of("HRA", "HRB", "PR", "GNR", "VR");

  private Germany() {}

  /**
   * Eleven digits, the first is not 0, among the first ten exactly one occurs two or three times
   * (never three in a row), ISO 7064 mod 11,10.
   */
  static boolean idnr(Code c) {
    int repeated = 0;
    for (int digit = 0; digit < 10; digit++) {
      int count = count(c, digit);
      if (count > 3) {
        return false;
      }
      repeated += count > 1 ? 1 : 0;
    }
    return c.d(0) > 0 && repeated == 1 && !threeInARow(c) && CheckDigits.mod11And10(c);
  }

  private static int count(Code c, int digit) {
    int count = 0;
    for (int i = 0; i < 10; i++) {
      count += c.d(i) == digit ? 1 : 0;
    }
    return count;
  }

  private static boolean threeInARow(Code c) {
    for (int i = 2; i < 10; i++) {
      if (c.d(i) == c.d(i - 1) && c.d(i) == c.d(i - 2)) {
        return true;
      }
    }
    return false;
  }

  /** Regional form of 10 or 11 digits, or 13 with state code and a 0 at the fifth place. */
  static boolean stnr(Code c) {
    boolean state = c.length() == 13 && (STATES.contains(c.i(0, 2)) || c.d(0) == 5 || c.d(0) == 9);
    return c.length() < 13 || state && c.d(4) == 0;
  }

  /** Digits and letters without I and O. */
  static boolean wkn(Code c) {
    for (int i = 0; i < 6; i++) {
      if (c.at(i) == 'I' || c.at(i) == 'O') {
        return false;
      }
    }
    return true;
  }

  /** Area, birthday, first letter of the name at birth (01 to 26), serial; sums of digits. */
  static boolean pension(Code c) {
    int letter = c.at(8) - 'A' + 1;
    int sum = cross(letter / 10 * 2) + letter % 10;
    for (int i = 0; i < 11; i++) {
      sum += i == 8 ? 0 : cross(c.d(i) * ("21257121021".charAt(i) - '0'));
    }
    int day = c.i(2, 4) % 50;
    return sum % 10 == c.d(11) && c.i(4, 6) <= 12 && day <= 31;
  }

  private static int cross(int n) {
    return n / 10 + n % 10;
  }

  /** Two to twelve digits, perhaps up to 30 characters, and two check digits modulo 97. */
  static boolean leitweg(Cell cell) {
    String text = cell.text();
    int first = text.indexOf('-');
    int last = text.lastIndexOf('-');
    if (first < 2
        || first > 12
        || last != text.length() - 3
        || last - first > 31
        || !cell.marksWithin(Marks.of("-"))
        || cell.digits() + cell.letters() != cell.code().length()) {
      return false;
    }
    Code c = cell.code();
    int state = c.digits(0, first) ? c.i(0, 2) : 0;
    return (state >= 1 && state <= 16 || state == 99)
        && c.digits(c.length() - 2, c.length())
        && CheckDigits.mod97(c, 0, c.length()) == 1;
  }

  /** Court, register (HRA, HRB, PR, GnR, VR), number and perhaps a letter. */
  static boolean register(Cell cell) {
    if (cell.length() < 8
        || cell.length() > 80
        || cell.digits() < 1
        || cell.digits() > 6
        || !cell.has(' ')) {
      return false;
    }
    String text = cell.text();
    int number = text.length();
    while (number > text.length() - 4
        && number > 0
        && (text.charAt(number - 1) > '9' || text.charAt(number - 1) == ' ')) {
      number--;
    }
    int start = number;
    while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
      start--;
    }
    int word = text.lastIndexOf(' ', text.substring(0, start).stripTrailing().length() - 1);
    return number - start == cell.digits()
        && word > 2
        && BOOKS.contains(text.substring(word + 1, start).strip().toUpperCase(Locale.ROOT));
  }
}
