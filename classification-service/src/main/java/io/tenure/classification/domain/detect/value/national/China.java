package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/** Numbers of China. Sources: GB 11643-1999, GB 32100-2015, GB/T 2260. */
final class China {

  static final List<Scheme> SCHEMES =
      List.of(
          number("cn.ric", ValueType.NATIONAL_ID, 0.001, " ", "d17x", China::ric),
          number("cn.uscc", ValueType.COMPANY_ID, 0.03, " -", "d8x10", China::uscc));

  private static final Set<Integer> PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
          51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83);
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private China() {}

  /** Place, birthday YYYYMMDD, order, ISO 7064 mod 11-2. */
  static boolean ric(Code c) {
    return PROVINCES.contains(c.i(0, 2))
        && Days.real(c.i(6, 10), c.i(10, 12), c.i(12, 14))
        && (c.at(17) == 'X' || c.d(17) >= 0 && c.d(17) <= 9)
        && CheckDigits.mod11And2(c);
  }

  /** Registrar, kind, place, organisation, modulo 31 with powers of 3 as weights. */
  static boolean uscc(Code c) {
    int sum = 0;
    for (int i = 0, weight = 1; i < 18; i++, weight = weight * 3 % 31) {
      int value = ALPHABET.indexOf(c.at(i));
      if (value < 0) {
        return false;
      }
      sum += i < 17 ? value * weight : value;
    }
    return sum % 31 == 0;
  }
}
