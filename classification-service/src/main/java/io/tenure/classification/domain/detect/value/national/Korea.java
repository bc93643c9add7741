package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of South Korea. Sources: NTS, Resident Registration Act, OECD Korea TIN. */
final class Korea {

  static final List<Scheme> SCHEMES =
      List.of(
          number("kr.brn", ValueType.COMPANY_ID, 0.09, " -", "d10", Korea::brn),
          number("kr.rrn", ValueType.NATIONAL_ID, 0.003, " -", "d13", Korea::rrn));

  private Korea() {}

  /** Office from 101 on, kind, serial, check digit modulo 10. */
  static boolean brn(Code c) {
    int sum = c.sum("137137135") + c.d(8) * 5 / 10;
    return c.i(0, 3) >= 101 && c.i(3, 5) > 0 && c.i(5, 9) > 0 && (sum + c.d(9)) % 10 == 0;
  }

  /** Birthday YYMMDD, sex and century, place below 97, check digit modulo 11. */
  static boolean rrn(Code c) {
    int century =
        switch (c.d(6)) {
          case 1, 2, 5, 6 -> 1900;
          case 3, 4, 7, 8 -> 2000;
          default -> 1800;
        };
    return Days.real(century + c.i(0, 2), c.i(2, 4), c.i(4, 6))
        && c.i(7, 9) <= 96
        && (11 - c.sum("234567892345") % 11) % 10 == c.d(12);
  }
}
