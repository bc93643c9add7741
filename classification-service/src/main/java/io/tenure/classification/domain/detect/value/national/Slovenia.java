package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/**
 * Numbers of Slovenia, and the citizen number of the former Yugoslavia. Sources: ZCRP, FURS, AJPES,
 * VIES algorithms.
 */
final class Slovenia {

  static final List<Scheme> SCHEMES =
      List.of(
          number("si.ddv", ValueType.VAT_ID, 0.09, " -", "[SI]d8", Slovenia::ddv),
          number("si.emso", ValueType.NATIONAL_ID, 0.003, " ", "d13", Slovenia::emso),
          number("si.maticna", ValueType.COMPANY_ID, 0.09, " .", "d7|d7xd2", Slovenia::maticna));

  private Slovenia() {}

  static boolean ddv(Code c) {
    int check = 11 - c.sum("8765432") % 11;
    return c.d(0) > 0 && (check == 10 ? 0 : check) == c.d(7);
  }

  /** Birthday DDMMYYY, region, serial, check digit modulo 11. */
  static boolean emso(Code c) {
    int year = c.i(4, 7);
    return Days.real(year < 800 ? 2000 + year : 1000 + year, c.i(2, 4), c.i(0, 2))
        && Math.floorMod(-c.sum("765432765432"), 11) % 10 == c.d(12);
  }

  /** Six digits, check digit modulo 11, perhaps a unit. */
  static boolean maticna(Code c) {
    int rest = c.sum("765432") % 11;
    return rest != 0 && (11 - rest) % 10 == c.d(6);
  }
}
