package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Greece. Sources: amka.gr, AADE, VIES algorithms. */
final class Greece {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "gr.amka",
              ValueType.NATIONAL_ID,
              0.004,
              " -",
              "d11",
              c -> Days.ddmmyy(c, 0) && CheckDigits.luhn(c)),
          number("gr.vat", ValueType.VAT_ID, 0.09, " -./", "[EL]d8-9|[GR]d8-9", Greece::vat));

  private Greece() {}

  /** Powers of 2 as weights, modulo 11; the leading 0 may be missing. */
  static boolean vat(Code c) {
    int sum = 0;
    for (int i = 0; i < c.length() - 1; i++) {
      sum = sum * 2 + c.d(i);
    }
    return sum > 0 && sum * 2 % 11 % 10 == c.d(-1);
  }
}
