package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Turkey. Sources: NVİ, GİB. */
final class Turkey {

  static final List<Scheme> SCHEMES =
      List.of(
          number("tr.tckimlik", ValueType.NATIONAL_ID, 0.01, " ", "d11", Turkey::person),
          number("tr.vkn", ValueType.COMPANY_ID, 0.1, " ", "d10", Turkey::vkn));

  private Turkey() {}

  /** Two check digits: 7 times the odd places less the even ones; the sum of ten. */
  static boolean person(Code c) {
    int odd = c.sum("101010101");
    int even = c.sum("01010101");
    return c.d(0) > 0
        && Math.floorMod(7 * odd - even, 10) == c.d(9)
        && (odd + even + c.d(9)) % 10 == c.d(10);
  }

  /** Each digit with its place added is multiplied by a power of 2 modulo 9. */
  static boolean vkn(Code c) {
    int sum = 0;
    for (int i = 0, power = 512; i < 9; i++, power /= 2) {
      int shifted = (c.d(i) + 9 - i) % 10;
      int value = shifted * power % 9;
      sum += shifted != 0 && value == 0 ? 9 : value;
    }
    return (10 - sum % 10) % 10 == c.d(9);
  }
}
