package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Egypt. Sources: ETA; civil status law 143 of 1994. */
final class Egypt {

  static final List<Scheme> SCHEMES =
      List.of(
          number("eg.tn", ValueType.TAX_ID, 1, " -/", "d9", c -> true),
          number("eg.id", ValueType.NATIONAL_ID, 0.3, " -", "d14", Egypt::id));

  private Egypt() {}

  /** Century (2, 3), birthday YYMMDD, governorate, serial. */
  static boolean id(Code c) {
    int governorate = c.i(7, 9);
    return (c.d(0) == 2 || c.d(0) == 3)
        && Days.real(1700 + c.d(0) * 100 + c.i(1, 3), c.i(3, 5), c.i(5, 7))
        && (governorate >= 1 && governorate <= 35 || governorate == 88);
  }
}
