package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Ghana. Source: OECD, Ghana TIN; GRA. */
final class Ghana {

  static final List<Scheme> SCHEMES =
      List.of(number("gh.tin", ValueType.TAX_ID, 0.09, " ", "ld9x", Ghana::tin));

  private Ghana() {}

  /** P, C, G, Q or V, 00, a serial, check digit modulo 11 (10 is written X). */
  static boolean tin(Code c) {
    int rest = c.sum(1, "123456789") % 11;
    return "PCGQV".indexOf(c.at(0)) >= 0
        && c.has(1, "00")
        && c.at(10) == (rest == 10 ? 'X' : (char) ('0' + rest));
  }
}
