package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Ukraine. Sources: Derzhstat, DPS, uk.wikipedia.org РНОКПП. */
final class Ukraine {

  static final List<Scheme> SCHEMES =
      List.of(
          number("ua.edrpou", ValueType.COMPANY_ID, 0.1, " ", "d8", Ukraine::firm),
          number("ua.rntrc", ValueType.TAX_ID, 0.1, " ", "d10", Ukraine::person));

  private Ukraine() {}

  /** Weights depend on the range; two more where the rest is 10. */
  static boolean firm(Code c) {
    boolean middle = c.d(0) >= 3 && c.d(0) < 6;
    int rest = c.sum(middle ? "7123456" : "1234567") % 11;
    if (rest > 9) {
      rest = c.sum(middle ? "9345678" : "3456789") % 11;
    }
    return rest % 10 == c.d(7);
  }

  /** Days since 31 December 1899 and a serial, modulo 11. */
  static boolean person(Code c) {
    return Math.floorMod(c.sum(1, "57946A57") - c.d(0), 11) % 10 == c.d(9);
  }
}
