package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Ecuador. Source: SRI, Registro Civil. */
final class Ecuador {

  static final List<Scheme> SCHEMES =
      List.of(
          number("ec.ci", ValueType.NATIONAL_ID, 0.015, " -", "d10", Ecuador::ci),
          number("ec.ruc", ValueType.TAX_ID, 0.02, " -", "d13", Ecuador::ruc));

  private Ecuador() {}

  private static boolean province(Code c) {
    int province = c.i(0, 2);
    return province >= 1 && province <= 24 || province == 30 || province == 50;
  }

  /** Province, a third digit up to 6, modulo 10 with weights 2 1 2 1 ... */
  static boolean ci(Code c) {
    return province(c) && c.d(2) <= 6 && CheckDigits.luhnSum(c, 0, 10) % 10 == 0;
  }

  /** A person's number and 001 on; or public (6) and private (9) bodies with modulo 11. */
  static boolean ruc(Code c) {
    boolean branch = c.i(10, 13) > 0;
    if (!province(c) || c.d(2) > 6 && c.d(2) != 9) {
      return false;
    }
    boolean person = c.d(2) <= 6 && branch && CheckDigits.luhn(c, 0, 10);
    if (c.d(2) == 6) {
      return person || c.i(9, 13) > 0 && (11 - c.sum("32765432") % 11) % 11 % 10 == c.d(8);
    }
    return person || c.d(2) == 9 && branch && (11 - c.sum("432765432") % 11) % 11 % 10 == c.d(9);
  }
}
