package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/**
 * Numbers of Indonesia. Sources: Ministry of Home Affairs (province codes), DJP, OECD Indonesia
 * TIN.
 */
final class Indonesia {

  static final List<Scheme> SCHEMES =
      List.of(
          number("id.nik", ValueType.NATIONAL_ID, 0.3, " -.", "d16", Indonesia::nik),
          number("id.npwp", ValueType.TAX_ID, 0.1, " -.", "d15-16", Indonesia::npwp));

  private static final Set<Integer> PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63,
          64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96);

  private Indonesia() {}

  /** Place, birthday DDMMYY (women + 40), serial. */
  static boolean nik(Code c) {
    int day = c.i(6, 8);
    return PROVINCES.contains(c.i(0, 2))
        && c.i(2, 4) > 0
        && Days.anyCentury(c.i(10, 12), c.i(8, 10), day > 40 ? day - 40 : day);
  }

  /** Kind and taxpayer with Luhn, office, branch; of 16 digits with a 0 in front, or a NIK. */
  static boolean npwp(Code c) {
    int zero = c.length() - 15;
    return zero == 1 && c.d(0) > 0 ? nik(c) : CheckDigits.luhn(c, zero, zero + 9);
  }
}
