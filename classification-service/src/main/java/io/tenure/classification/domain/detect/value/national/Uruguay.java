package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Uruguay. Sources: DGI, AGESIC, DNIC. */
final class Uruguay {

  static final List<Scheme> SCHEMES =
      List.of(
          number("uy.rut", ValueType.TAX_ID, 0.0001, " -", "[UY]d12", Uruguay::rut),
          number(
              "uy.ci",
              ValueType.NATIONAL_ID,
              0.1,
              " -.",
              "d8",
              c -> (10 - c.sum("2987634") % 10) % 10 == c.d(7)));

  private Uruguay() {}

  /** Office 01 to 22, serial, 001, check digit modulo 11. */
  static boolean rut(Code c) {
    int office = c.i(0, 2);
    return office >= 1
        && office <= 22
        && c.i(2, 8) > 0
        && c.has(8, "001")
        && Math.floorMod(-c.sum("43298765432"), 11) == c.d(11);
  }
}
