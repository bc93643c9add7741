package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Colombia. Source: DIAN, orden administrativa 4 of 1989. */
final class Colombia {

  static final List<Scheme> SCHEMES =
      List.of(number("co.nit", ValueType.TAX_ID, 0.09, " -.,", "d8-16", Colombia::nit));

  private static final int[] WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};

  private Colombia() {}

  /** Primes as weights from the right, modulo 11. */
  static boolean nit(Code c) {
    int sum = 0;
    for (int i = c.length() - 2; i >= 0; i--) {
      sum += c.d(i) * WEIGHTS[c.length() - 2 - i];
    }
    return "01987654321".charAt(sum % 11) - '0' == c.d(-1);
  }
}
