package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of El Salvador. Source: Ministerio de Hacienda; RNPN for the DUI. */
final class Salvador {

  static final List<Scheme> SCHEMES =
      List.of(
          number("sv.nit", ValueType.TAX_ID, 0.03, " -", "[SV]d14", Salvador::nit),
          number(
              "sv.dui",
              ValueType.NATIONAL_ID,
              0.1,
              " -",
              "d9",
              c -> c.i(0, 8) > 0 && (10 - c.sum("98765432") % 10) % 10 == c.d(8)));

  private Salvador() {}

  /** Place, day DDMMYY, serial (up to 100 the old check digit, then the new one). */
  static boolean nit(Code c) {
    boolean kind = c.d(0) == 0 || c.d(0) == 1 || c.d(0) == 9;
    boolean old = c.i(10, 13) <= 100;
    int check =
        old ? c.sum("EDCBA98765432") % 11 % 10 : Math.floorMod(-c.sum("2765432765432"), 11) % 10;
    return kind && check == c.d(13);
  }
}
