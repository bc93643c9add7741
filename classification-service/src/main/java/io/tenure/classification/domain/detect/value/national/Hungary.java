package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Hungary. Sources: NAV, act XX of 1996 annex, VIES algorithms. */
final class Hungary {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "hu.anum", ValueType.VAT_ID, 0.1, " -", "[HU]d8", c -> c.sum("97319731") % 10 == 0),
          number("hu.adojel", ValueType.TAX_ID, 0.009, " ", "d10", Hungary::person));

  private Hungary() {}

  /** 8, days since 1 January 1867, serial, weights 1 to 9 modulo 11. */
  static boolean person(Code c) {
    return c.d(0) == 8 && c.sum("123456789") % 11 == c.d(9);
  }
}
