package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Denmark. Sources: cpr.dk Personnummeret i CPR, Erhvervsstyrelsen. */
final class Denmark {

  static final List<Scheme> SCHEMES =
      List.of(
          number("dk.cpr", ValueType.NATIONAL_ID, 0.3, " -", "d10", Denmark::cpr),
          number(
              "dk.cvr",
              ValueType.COMPANY_ID,
              0.09,
              " -.,/:",
              "[DK]d8",
              c -> c.d(0) > 0 && c.sum("27654321") % 11 == 0));

  private Denmark() {}

  /** Birthday DDMMYY, the seventh digit tells the century; no check digit since 2007. */
  static boolean cpr(Code c) {
    int year = c.i(4, 6);
    int seventh = c.d(6);
    int century;
    if (seventh < 4) {
      century = 1900;
    } else if (seventh == 4 || seventh == 9) {
      century = year <= 36 ? 2000 : 1900;
    } else {
      century = year <= 57 ? 2000 : 1800;
    }
    return century + year <= Days.LATEST_BIRTH && Days.real(century + year, c.i(2, 4), c.i(0, 2));
  }
}
