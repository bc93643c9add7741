package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Vietnam. Sources: circular 105/2020/TT-BTC, decree 137/2015. */
final class Vietnam {

  static final List<Scheme> SCHEMES =
      List.of(
          number("vn.mst", ValueType.TAX_ID, 0.09, " -.", "d10|d13", Vietnam::mst),
          number(
              "vn.cccd",
              ValueType.NATIONAL_ID,
              0.5,
              " ",
              "d12",
              c -> c.i(0, 3) > 0 && c.i(0, 3) <= 96 && c.d(3) < 4));

  private Vietnam() {}

  /** Province, serial, check digit; a branch adds three digits. */
  static boolean mst(Code c) {
    return c.i(2, 9) > 0
        && 10 - c.sum("VTNJHD753") % 11 == c.d(9)
        && (c.length() == 10 || c.i(10, 13) > 0);
  }
}
