package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/**
 * Numbers of the Czech Republic, and the birth number that Slovakia shares. Sources: act 133/2000,
 * VIES algorithms, decree 169/2011.
 */
final class Czechia {

  static final List<Scheme> SCHEMES =
      List.of(
          number("cz.dic", ValueType.VAT_ID, 0.1, " /", "[CZ]d8-10", Czechia::dic),
          number("cz.ico", ValueType.COMPANY_ID, 0.09, " ", "[CZ]d8", Czechia::ico),
          number("cz.rc", ValueType.NATIONAL_ID, 0.1, " /", "d9-10", Czechia::rc),
          text("cz.bankaccount", ValueType.BANK_ACCOUNT, 0.01, Czechia::account));

  private static final int[] WEIGHTS = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};

  private Czechia() {}

  /** A firm, a person by the birth number, or a person without one (9 digits, 6 in front). */
  static boolean dic(Code c) {
    if (c.length() == 8) {
      return ico(c) && c.d(0) != 9;
    }
    return c.length() == 9 && c.d(0) == 6 && special(c) || rc(c);
  }

  /** Weights 8 to 2 modulo 11; 10 is written 0, 0 is written 1. */
  static boolean ico(Code c) {
    int check = (11 - c.sum("8765432") % 11) % 11;
    return (check == 0 ? 1 : check) % 10 == c.d(7);
  }

  private static boolean special(Code c) {
    int rest = c.sum(1, "8765432") % 11;
    return Math.floorMod(8 - (10 - rest) % 11, 10) == c.d(8);
  }

  /**
   * Birthday YYMMDD (women + 50, + 20 where serials ran out), serial; from 1954 on ten digits that
   * are a multiple of 11 (or, in some, whose rest 10 is written 0).
   */
  static boolean rc(Code c) {
    int year = 1900 + c.i(0, 2);
    if (c.length() == 9) {
      year -= year >= 1980 ? 100 : 0;
      if (year > 1953) {
        return false;
      }
    } else if (year < 1954) {
      year += 100;
    }
    int month = c.i(2, 4) % 50 % 20;
    if (!Days.real(year, month, c.i(4, 6))) {
      return false;
    }
    return c.length() == 9 || c.n(0, 9) % 11 % 10 == c.d(9);
  }

  /** Prefix-number/bank, both parts with weights 6 3 7 9 10 5 8 4 2 1 modulo 11. */
  static boolean account(Cell cell) {
    String text = cell.text();
    int slash = text.indexOf('/');
    if (slash < 2 || slash != text.length() - 5 || cell.letters() > 0 || slash > 17) {
      return false;
    }
    int dash = text.indexOf('-');
    boolean plain = cell.marksWithin(Marks.of("-/")) && dash <= 6 && dash < slash;
    int number = slash - dash - 1;
    return plain
        && dash == text.lastIndexOf('-')
        && text.lastIndexOf('/') == slash
        && number >= 2
        && number <= 10
        && rest(text, 0, Math.max(dash, 0)) == 0
        && rest(text, dash + 1, slash) == 0
        && !text.endsWith("/0000");
  }

  private static int rest(String text, int start, int end) {
    int sum = 0;
    for (int i = end - 1; i >= start; i--) {
      sum += (text.charAt(i) - '0') * WEIGHTS[end - 1 - i];
    }
    return sum % 11;
  }
}
