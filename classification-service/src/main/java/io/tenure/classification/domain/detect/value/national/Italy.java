package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/**
 * Person, company and medicine numbers of Italy. Sources: DM 23 December 1976, DM 345 of 1983, DPR
 * 633/1972, Gazzetta Ufficiale of 18 July 2014.
 */
final class Italy {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "it.codicefiscale",
              ValueType.NATIONAL_ID,
              0.01,
              " -:",
              "l6xxlxxlx3l|d11",
              Italy::fiscal),
          number("it.iva", ValueType.VAT_ID, 0.02, " -:", "[IT]d11", Italy::iva),
          number("it.aic", ValueType.REFERENCE_CODE, 0.1, " ", "d9|x6", Italy::aic));

  private static final String MONTHS = "ABCDEHLMPRST";
  private static final String DIGITS = "LMNPQRSTUV";
  private static final String BASE32 = "0123456789BCDFGHJKLMNPQRSTUVWXYZ";
  private static final int[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  private Italy() {}

  /** Names, birthday (women + 40), place, control letter; letters may stand for digits. */
  static boolean fiscal(Code c) {
    if (c.length() == 11) {
      return iva(c);
    }
    int year = two(c, 6);
    int day = two(c, 9);
    boolean born =
        year >= 0 && Days.anyCentury(year, MONTHS.indexOf(c.at(8)) + 1, day > 40 ? day - 40 : day);
    return born
        && digit(c, 12) >= 0
        && digit(c, 13) >= 0
        && digit(c, 14) >= 0
        && letter(c) == c.at(15);
  }

  private static int two(Code c, int at) {
    int tens = digit(c, at);
    int ones = digit(c, at + 1);
    return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
  }

  private static int digit(Code c, int at) {
    return c.at(at) <= '9' ? c.d(at) : DIGITS.indexOf(c.at(at));
  }

  private static char letter(Code c) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int value = c.at(i) <= '9' ? c.d(i) : c.at(i) - 'A';
      sum += i % 2 == 0 ? ODD[value] : value;
    }
    return (char) ('A' + sum % 26);
  }

  /** Firm, province of the office, Luhn. */
  static boolean iva(Code c) {
    int office = c.i(7, 10);
    boolean known =
        office >= 1 && office <= 100
            || office == 120
            || office == 121
            || office == 888
            || office == 999;
    return c.i(0, 7) > 0 && known && CheckDigits.luhn(c);
  }

  /** Nine digits that start with 0, or the same number to base 32. */
  static boolean aic(Code c) {
    if (c.length() == 9) {
      return c.d(0) == 0 && aicCheck(c.n(0, 9));
    }
    long number = 0;
    for (int i = 0; i < 6; i++) {
      int value = BASE32.indexOf(c.at(i));
      if (value < 0) {
        return false;
      }
      number = number * 32 + value;
    }
    return number < 100_000_000 && aicCheck(number);
  }

  private static boolean aicCheck(long number) {
    int sum = 0;
    long rest = number / 10;
    for (int i = 0; i < 8; i++, rest /= 10) {
      int d = (int) (rest % 10) * (i % 2 == 0 ? 2 : 1);
      sum += d / 10 + d % 10;
    }
    return sum % 10 == number % 10;
  }
}
