package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Latvia. Sources: PMLP, VID, VIES algorithms. */
final class Latvia {

  static final List<Scheme> SCHEMES =
      List.of(number("lv.pvn", ValueType.VAT_ID, 0.05, " -", "[LV]d11", Latvia::pvn));

  private Latvia() {}

  /**
   * A firm (first digit above 3), a person by birthday DDMMYY, or a person from 2017 on (32...).
   */
  static boolean pvn(Code c) {
    if (c.d(0) > 3) {
      return c.sum("91483A25761") % 11 == 3;
    }
    int century = c.d(6) == 0 ? 1800 : c.d(6) == 1 ? 1900 : c.d(6) == 2 ? 2000 : 0;
    boolean born = Days.real(century + c.i(4, 6), c.i(2, 4), c.i(0, 2));
    int check = 1 + c.sum("A584216379") % 11;
    return (c.starts("32") || born) && check % 11 % 10 == c.d(10);
  }
}
