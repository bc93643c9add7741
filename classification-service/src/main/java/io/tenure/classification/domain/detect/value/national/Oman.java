package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Oman. Source: Oman Tax Authority; layout only. */
final class Oman {

  static final List<Scheme> SCHEMES =
      List.of(number("om.vat", ValueType.VAT_ID, 0.09, " ", "[OM]d9x", Oman::vat));

  private Oman() {}

  /** Starts with 11; powers of 2 as weights and a check character, 10 modulo 11 in sum. */
  static boolean vat(Code c) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum = (sum + c.d(i)) * 2;
    }
    int check = Math.floorMod(10 - sum, 11);
    return c.starts("11") && c.at(9) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}
