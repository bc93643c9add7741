package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of New Zealand. Sources: IRD RWT/NRWT specification 2020, Payments NZ. */
final class NewZealand {

  static final List<Scheme> SCHEMES =
      List.of(
          number("nz.ird", ValueType.TAX_ID, 0.09, " -", "[NZ]d8-9", NewZealand::ird),
          text("nz.bankaccount", ValueType.BANK_ACCOUNT, 0.02, NewZealand::account),
          number("nz.nhi", ValueType.HEALTH_ID, 0.05, " ", "l3d4|l3d2lx", NewZealand::nhi));

  private static final long MARKS = Marks.of(" -");
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private NewZealand() {}

  /** From 10,000,000 to 150,000,000; weights 3 2 7 6 5 4 3 2, then 7 4 3 2 5 2 7 6. */
  static boolean ird(Code c) {
    int zero = c.length() - 9;
    long number = c.n(0, c.length());
    String first = "32765432".substring(-zero);
    int rest = (11 - c.sum(first) % 11) % 11;
    if (rest == 10) {
      rest = (11 - c.sum("74325276".substring(-zero)) % 11) % 11;
    }
    return number > 10_000_000 && number < 150_000_000 && rest == c.d(-1);
  }

  /** Bank, branch, account, suffix; the bank tells the weights. */
  static boolean account(Cell cell) {
    if (cell.letters() > 0
        || cell.digits() < 12
        || cell.digits() > 16
        || !cell.marksWithin(MARKS)) {
      return false;
    }
    String[] parts = cell.text().split("-", 5);
    if (parts.length != 4) {
      return cell.digits() > 14 && weighed(cell.code());
    }
    if (parts[0].length() != 2 || parts[1].length() > 4 || parts[2].length() > 7) {
      return false;
    }
    String padded =
        parts[0]
            + "0".repeat(4 - parts[1].length())
            + parts[1]
            + "0".repeat(7 - parts[2].length())
            + parts[2]
            + parts[3];
    return padded.indexOf(' ') < 0
        && padded.length() >= 15
        && padded.length() <= 16
        && weighed(Code.of(padded));
  }

  private static boolean weighed(Code c) {
    int bank = c.i(0, 2);
    int base = c.i(6, 13);
    if (bank == 9) {
      return nine(c);
    }
    if (bank == 8) {
      return c.sum(6, "7654321") % 11 == 0;
    }
    if (bank == 26 || bank == 28 || bank == 29) {
      return twentySix(c) == 0;
    }
    if (bank == 31 || bank == 25 || bank == 33) {
      return c.sum(6, "1731731") % 10 == 0;
    }
    boolean known =
        bank >= 1 && bank <= 3
            || bank == 6
            || bank == 10
            || bank == 11
            || bank >= 12 && bank <= 24
            || bank == 27
            || bank == 30
            || bank == 35
            || bank == 38;
    if (!known) {
      return false;
    }
    int branch = base < 990_000 ? c.sum(2, "6379") : 0;
    return (branch + c.sum(6, "0A58421")) % 11 == 0;
  }

  private static boolean nine(Code c) {
    int sum = c.d(-1);
    for (int i = 9; i < 13; i++) {
      sum += folded(c.d(i) * (14 - i), 11);
    }
    return sum % 11 == 0;
  }

  private static int twentySix(Code c) {
    int sum = 0;
    String weights = "1371371";
    for (int i = 0; i < 7; i++) {
      sum += folded(c.d(6 + i) * (weights.charAt(i) - '0'), 10);
    }
    return sum % 10;
  }

  private static int folded(int n, int modulus) {
    int once = n > 9 ? n / 10 + n % 10 : n;
    return modulus == 11 && once > 9 ? once / 10 + once % 10 : once;
  }

  /** Three letters without I and O, three digits and a check digit modulo 11 (or 24, new form). */
  static boolean nhi(Code c) {
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      int value = i < 3 || c.at(i) > '9' ? LETTERS.indexOf(c.at(i)) + 1 : c.d(i);
      if (value == 0 && i < 3) {
        return false;
      }
      sum += value * (7 - i);
    }
    if (c.at(6) > '9') {
      return c.at(5) > '9' && LETTERS.indexOf(c.at(6)) == 23 - sum % 24;
    }
    return c.at(5) <= '9' && sum % 11 > 0 && (11 - sum % 11) % 10 == c.d(6);
  }
}
