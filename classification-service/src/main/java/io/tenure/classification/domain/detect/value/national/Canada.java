package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Canada. Sources: Service Canada, CRA, BC Ministry of Health (vol. 4B). */
final class Canada {

  static final List<Scheme> SCHEMES =
      List.of(
          number("ca.bc_phn", ValueType.HEALTH_ID, 0.01, " -", "d10", Canada::phn),
          number("ca.bn", ValueType.COMPANY_ID, 0.1, " -", "d9|d9Rld4", Canada::bn),
          number("ca.sin", ValueType.NATIONAL_ID, 0.08, " -", "d9", Canada::sin));

  private Canada() {}

  /** Starts with 9; each product is taken modulo 11, and so is their sum. */
  static boolean phn(Code c) {
    int sum = 0;
    for (int i = 1; i < 9; i++) {
      sum += c.d(i) * ("2485A973".charAt(i - 1) == 'A' ? 10 : "2485A973".charAt(i - 1) - '0') % 11;
    }
    return c.d(0) == 9 && (11 - sum % 11) % 11 == c.d(9);
  }

  /** Luhn; a program account adds RC, RM, RP or RT and four digits. */
  static boolean bn(Code c) {
    return CheckDigits.luhn(c, 0, 9) && (c.length() == 9 || "CMPT".indexOf(c.at(10)) >= 0);
  }

  /** Luhn; no number starts with 0 or 8. */
  static boolean sin(Code c) {
    return c.d(0) != 0 && c.d(0) != 8 && CheckDigits.luhn(c);
  }
}
