package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Portugal. Sources: AMA (Cartão de Cidadão), AT. */
final class Portugal {

  static final List<Scheme> SCHEMES =
      List.of(
          number("pt.cc", ValueType.NATIONAL_ID, 0.1, " ", "d9xxd", Portugal::cc),
          number("pt.nif", ValueType.TAX_ID, 0.09, " -.", "[PT]d9", Portugal::nif),
          number("pt.niss", ValueType.NATIONAL_ID, 0.02, " ", "d11", Portugal::social));

  private static final int[] PRIMES = {29, 23, 19, 17, 13, 11, 7, 5, 3, 2};

  private Portugal() {}

  /** Number, check digit, version, check digit; Luhn where letters count 10 to 35. */
  static boolean cc(Code c) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      int value = i % 2 == 0 ? c.v(i) * 2 : c.v(i);
      sum += i % 2 == 0 && value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }

  /** Weights 9 to 2 modulo 11. */
  static boolean nif(Code c) {
    return c.d(0) > 0 && (11 - c.sum("98765432") % 11) % 11 % 10 == c.d(8);
  }

  /** Social security: starts with 1 or 2, primes as weights, modulo 10. */
  static boolean social(Code c) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += c.d(i) * PRIMES[i];
    }
    return (c.d(0) == 1 || c.d(0) == 2) && 9 - sum % 10 == c.d(10);
  }
}
