package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Taiwan. Sources: Ministry of Finance (rule since 2023), NIA. */
final class Taiwan {

  static final List<Scheme> SCHEMES =
      List.of(
          number("tw.ubn", ValueType.COMPANY_ID, 0.22, " -", "d8", Taiwan::ubn),
          number("tw.id", ValueType.NATIONAL_ID, 0.04, " ", "ld9", Taiwan::person));

  private static final String AREAS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

  private Taiwan() {}

  /** Sums of digits of the products with 1 2 1 2 1 2 4 1, modulo 5; a 7 may count 10 or 1. */
  static boolean ubn(Code c) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      int product = c.d(i) * ("12121241".charAt(i) - '0');
      sum += product / 10 + product % 10;
    }
    return sum % 5 == 0 || c.d(6) == 7 && (sum + 1) % 5 == 0;
  }

  /** Area letter as 10 to 35, sex (or 8, 9 for foreigners), weights 1 9 8 ... 1 1. */
  static boolean person(Code c) {
    int area = AREAS.indexOf(c.at(0)) + 10;
    boolean kind = c.d(1) == 1 || c.d(1) == 2 || c.d(1) == 8 || c.d(1) == 9;
    return kind && (area / 10 + area % 10 * 9 + c.sum(1, "876543211")) % 10 == 0;
  }
}
