package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Slovakia. Sources: act 301/1995, FR SR, VIES algorithms. */
final class Slovakia {

  static final List<Scheme> SCHEMES =
      List.of(
          number("sk.dph", ValueType.VAT_ID, 0.05, " -", "[SK]d10", Slovakia::dph),
          number("sk.rc", ValueType.NATIONAL_ID, 0.1, " /", "d9-10", c -> Czechia.rc(c)),
          number("sk.ico", ValueType.COMPANY_ID, 0.09, " ", "d8", c -> Czechia.ico(c)));

  private Slovakia() {}

  /** A multiple of 11 whose third digit is 2, 3, 4 or 7 to 9; or a birth number. */
  static boolean dph(Code c) {
    boolean third = c.d(2) >= 2 && c.d(2) <= 4 || c.d(2) >= 7;
    return Czechia.rc(c) || c.d(0) > 0 && third && c.n(0, 10) % 11 == 0;
  }
}
