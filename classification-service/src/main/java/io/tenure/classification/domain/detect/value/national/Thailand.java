package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Thailand. Sources: DOPA, DBD. */
final class Thailand {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "th.pin",
              ValueType.NATIONAL_ID,
              0.08,
              " -",
              "d13",
              c -> c.d(0) > 0 && c.d(0) < 9 && check(c)),
          number("th.moa", ValueType.COMPANY_ID, 0.01, " -", "d13", c -> c.d(0) == 0 && check(c)),
          number("th.tin", ValueType.TAX_ID, 0.09, " -", "d13", c -> c.d(0) < 9 && check(c)));

  private Thailand() {}

  /** Weights 13 to 2, modulo 11. */
  private static boolean check(Code c) {
    return (11 - c.sum("DCBA98765432") % 11) % 10 == c.d(12);
  }
}
