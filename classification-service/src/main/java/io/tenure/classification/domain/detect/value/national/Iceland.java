package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Iceland. Source: Þjóðskrá, RSK. */
final class Iceland {

  static final List<Scheme> SCHEMES =
      List.of(
          number("is_.kennitala", ValueType.NATIONAL_ID, 0.004, " -", "d10", Iceland::kennitala),
          number("is_.vsk", ValueType.VAT_ID, 1, " ", "[IS]d5-6", c -> true));

  private Iceland() {}

  /** Birthday DDMMYY (firms + 40), serial, check digit, century 8, 9 or 0. */
  static boolean kennitala(Code c) {
    int day = c.i(0, 2);
    int century = c.d(9) == 0 ? 2000 : c.d(9) == 8 ? 1800 : c.d(9) == 9 ? 1900 : 0;
    return Days.real(century + c.i(4, 6), c.i(2, 4), day > 40 ? day - 40 : day)
        && c.sum("327654321") % 11 == 0;
  }
}
