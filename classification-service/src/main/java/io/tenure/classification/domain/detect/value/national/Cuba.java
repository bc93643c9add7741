package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Cuba. Source: postdata.club 2016-09. */
final class Cuba {

  static final List<Scheme> SCHEMES =
      List.of(number("cu.ni", ValueType.NATIONAL_ID, 0.3, " ", "d11", Cuba::ni));

  private Cuba() {}

  /** Birthday YYMMDD, a digit for the century (0 to 5 the 20th, 6 to 8 the 21st, 9 the 19th). */
  static boolean ni(Code c) {
    int century = c.d(6) == 9 ? 1800 : c.d(6) <= 5 ? 1900 : 2000;
    return Days.real(century + c.i(0, 2), c.i(2, 4), c.i(4, 6));
  }
}
