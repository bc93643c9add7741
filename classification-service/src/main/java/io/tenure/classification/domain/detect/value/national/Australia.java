package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Australia. Sources: ABR, ASIC, ATO. */
final class Australia {

  static final List<Scheme> SCHEMES =
      List.of(
          number("au.abn", ValueType.COMPANY_ID, 0.012, " ", "d11", Australia::abn),
          number(
              "au.acn",
              ValueType.COMPANY_ID,
              0.1,
              " ",
              "d9",
              c -> (c.sum("87654321") + c.d(8)) % 10 == 0),
          number("au.tfn", ValueType.TAX_ID, 0.09, " ", "d8-9", Australia::tfn),
          number("au.medicare", ValueType.HEALTH_ID, 0.05, " -", "d10-11", Australia::medicare));

  private Australia() {}

  /** The first digit less one, weights 10 1 3 5 ... 19, modulo 89. */
  static boolean abn(Code c) {
    return c.d(0) > 0 && (c.sum("A13579BDFHJ") - 10) % 89 == 0;
  }

  static boolean tfn(Code c) {
    return c.sum(c.length() == 9 ? "14375869A" : "A7846351") % 11 == 0;
  }

  /** Starts with 2 to 6; the ninth digit checks the eight before it, the tenth counts cards. */
  static boolean medicare(Code c) {
    return c.d(0) >= 2 && c.d(0) <= 6 && c.sum("13791379") % 10 == c.d(8) && c.d(9) > 0;
  }
}
