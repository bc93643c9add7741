package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Iran. Source: fa.wikipedia.org کد ملی. */
final class Iran {

  static final List<Scheme> SCHEMES =
      List.of(number("ir.code", ValueType.NATIONAL_ID, 0.09, " -", "d10", Iran::code));

  private Iran() {}

  /** Weights 10 to 2 modulo 11; a rest below 2 stands as it is. */
  static boolean code(Code c) {
    int rest = c.sum("A98765432") % 11;
    return !c.uniform() && c.i(3, 9) > 0 && c.d(9) == (rest < 2 ? rest : 11 - rest);
  }
}
