package io.tenure.classification.domain.detect.value.world;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/**
 * Numbers of securities and of those who issue them. Sources: ISO 6166, ANSI X9.6, OMG FIGI 1.2,
 * ISO 17442, ISO 4914.
 */
final class Securities {

  static final List<Scheme> SCHEMES =
      List.of(
          number("isin", ValueType.REFERENCE_CODE, 0.04, " ", "l2x9d", Securities::isin),
          number("cusip", ValueType.REFERENCE_CODE, 0.1, " ", "x8d", Securities::cusip),
          number("figi", ValueType.REFERENCE_CODE, 0.005, " ", "l2Gx8d", Securities::figi),
          number(
              "lei",
              ValueType.REFERENCE_CODE,
              0.01,
              " -",
              "x18d2",
              c -> CheckDigits.mod97(c, 0, 20) == 1),
          number("upi", ValueType.REFERENCE_CODE, 0.001, " ", "QZx9x", Securities::upi));

  private static final String CONSONANTS = "0123456789BCDFGHJKLMNPQRSTVWXYZ";
  private static final String UPI = "0123456789BCDFGHJKLMNPQRSTVWXZ";
  private static final Set<String> NO_FIGI = Set.of("BS", "BM", "GG", "GB", "GH", "KY", "VG");
  private static final Set<String> AGENCIES =
      Set.of("XS", "XA", "XB", "XC", "XD", "XF", "XK", "EU", "QS", "QT");

  private Securities() {}

  /** Country, national number, Luhn over the digits of all characters (A = 10 ... Z = 35). */
  static boolean isin(Code c) {
    int sum = 0;
    boolean twice = false;
    for (int i = 11; i >= 0; i--) {
      for (int rest = c.v(i), n = rest > 9 ? 2 : 1; n > 0; n--, rest /= 10) {
        int d = rest % 10 * (twice ? 2 : 1);
        sum += d / 10 + d % 10;
        twice = !twice;
      }
    }
    String country = c.part(0, 2).text();
    return sum % 10 == 0 && (Countries.isCode(country) || AGENCIES.contains(country));
  }

  /** Every second value counts twice; sums of digits. */
  static boolean cusip(Code c) {
    return (doubled(c, 8, 1) + c.d(8)) % 10 == 0;
  }

  private static int doubled(Code c, int length, int odd) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int value = c.v(i) * (i % 2 == odd ? 2 : 1);
      sum += value / 10 + value % 10;
    }
    return sum;
  }

  /** Two consonants that are no country of other numbers, G, consonants and digits. */
  static boolean figi(Code c) {
    for (int i = 0; i < 11; i++) {
      if (CONSONANTS.indexOf(c.at(i)) < 0) {
        return false;
      }
    }
    return !NO_FIGI.contains(c.part(0, 2).text()) && (doubled(c, 11, 1) + c.d(11)) % 10 == 0;
  }

  /** Consonants and digits, ISO 7064 hybrid modulo 31 and 30. */
  static boolean upi(Code c) {
    int check = 15;
    for (int i = 0; i < 12; i++) {
      int value = UPI.indexOf(c.at(i));
      if (value < 0) {
        return false;
      }
      check = ((check == 0 ? 30 : check) * 2 % 31 + value) % 30;
    }
    return check == 1;
  }
}
