package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of South Africa. Sources: DHA, SARS. */
final class SouthAfrica {

  static final List<Scheme> SCHEMES =
      List.of(
          number("za.idnr", ValueType.NATIONAL_ID, 0.001, " ", "d13", SouthAfrica::person),
          number(
              "za.tin",
              ValueType.TAX_ID,
              0.05,
              " -/",
              "d10",
              c -> (c.d(0) < 4 || c.d(0) == 9) && CheckDigits.luhn(c)));

  private SouthAfrica() {}

  /** Birthday YYMMDD, serial, citizen (0, 1 or 2), Luhn. */
  static boolean person(Code c) {
    return Days.yymmdd(c, 0) && c.d(10) <= 2 && CheckDigits.luhn(c);
  }
}
