package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Guatemala. Source: SAT, FEL reglas y validaciones. */
final class Guatemala {

  static final List<Scheme> SCHEMES =
      List.of(number("gt.nit", ValueType.TAX_ID, 0.09, " -", "d1-11x", Guatemala::nit));

  private Guatemala() {}

  /** Weights 2, 3, 4 ... from the right, modulo 11; 10 is written K. */
  static boolean nit(Code c) {
    int sum = 0;
    for (int i = c.length() - 2; i >= 0; i--) {
      sum += c.d(i) * (c.length() - i);
    }
    int check = Math.floorMod(-sum, 11);
    return c.at(c.length() - 1) == (check == 10 ? 'K' : (char) ('0' + check));
  }
}
