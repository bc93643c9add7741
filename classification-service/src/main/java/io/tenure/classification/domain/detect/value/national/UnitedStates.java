package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.BitSet;
import java.util.List;

/** Numbers of the United States. Sources: SSA, IRS (campus prefixes), ABA, CMS. */
final class UnitedStates {

  static final List<Scheme> SCHEMES =
      List.of(
          text("us.ssn", ValueType.NATIONAL_ID, 0.88, c -> grouped(c) && ssn(c.code())),
          text(
              "us.ssn.written",
              ValueType.NATIONAL_ID,
              0.1,
              c -> c.length() == 11 && grouped(c) && ssn(c.code())),
          text("us.itin", ValueType.TAX_ID, 0.03, c -> grouped(c) && itin(c.code())),
          text("us.atin", ValueType.TAX_ID, 0.9, c -> grouped(c)),
          text("us.ein", ValueType.COMPANY_ID, 0.83, UnitedStates::ein),
          text("us.tin", ValueType.TAX_ID, 0.9, c -> grouped(c) || ein(c) || ptin(c.code())),
          number("us.ptin", ValueType.TAX_ID, 0.3, "-", "Pd8", c -> true),
          number("us.rtn", ValueType.BANK_ACCOUNT, 0.03, "", "d9", UnitedStates::rtn),
          number(
              "us.npi",
              ValueType.HEALTH_ID,
              0.02,
              " -",
              "d10",
              c -> c.d(0) > 0 && c.d(0) < 3 && npi(c)),
          number("us.mbi", ValueType.HEALTH_ID, 0.3, "-", "dlxdlxdlldd", UnitedStates::mbi));

  private static final BitSet CAMPUSES = new BitSet();

  static {
    CAMPUSES.set(1, 100);
    for (int unused : new int[] {7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97}) {
      CAMPUSES.clear(unused);
    }
  }

  private UnitedStates() {}

  /** Nine digits as they stand, or 3-2-4. */
  private static boolean grouped(Cell cell) {
    String text = cell.text();
    if (cell.digits() != 9 || cell.letters() > 0) {
      return false;
    }
    return text.length() == 9
        || text.length() == 11
            && (text.charAt(3) == '-' || text.charAt(3) == ' ')
            && text.charAt(6) == text.charAt(3);
  }

  /** Area not 000, 666 or 9xx, no group of zeros, none of the numbers once printed in adverts. */
  static boolean ssn(Code c) {
    int area = c.i(0, 3);
    int number = c.i(0, 9);
    return area > 0
        && area != 666
        && area < 900
        && c.i(3, 5) > 0
        && c.i(5, 9) > 0
        && number != 78_051_120
        && number != 457_555_462
        && number != 219_099_999;
  }

  /** Starts with 9 and has a group that the IRS gives. */
  static boolean itin(Code c) {
    int group = c.i(3, 5);
    return c.d(0) == 9
        && (group >= 50 && group <= 65 || group >= 70 && group <= 99 && group != 89 && group != 93);
  }

  /** Nine digits, as they stand or 2-7, with a prefix that a campus of the IRS gives. */
  static boolean ein(Cell cell) {
    boolean written = cell.length() == 9 || cell.length() == 10 && cell.text().charAt(2) == '-';
    return cell.digits() == 9
        && cell.letters() == 0
        && written
        && CAMPUSES.get(cell.code().i(0, 2));
  }

  private static boolean ptin(Code c) {
    return c.length() == 9 && c.at(0) == 'P' && c.digits(1, 9);
  }

  /** Routing number: district, weights 3 7 1 modulo 10. */
  static boolean rtn(Code c) {
    int district = c.i(0, 2);
    boolean known =
        district <= 12
            || district >= 21 && district <= 32
            || district >= 61 && district <= 72
            || district == 80;
    return known && c.i(0, 9) > 0 && c.sum("371371371") % 10 == 0;
  }

  /** Luhn with 80840 in front, which adds 24. */
  static boolean npi(Code c) {
    return (CheckDigits.luhnSum(c, 0, 10) + 24) % 10 == 0;
  }

  /** Medicare beneficiary: letters without S, L, O, I, B and Z at fixed places. */
  static boolean mbi(Code c) {
    for (int i = 1; i < 11; i++) {
      if ("SLOIBZ".indexOf(c.at(i)) >= 0) {
        return false;
      }
    }
    return c.d(0) > 0;
  }
}
