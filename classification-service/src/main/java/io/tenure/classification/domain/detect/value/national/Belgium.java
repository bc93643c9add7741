package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Belgium. Sources: IBZ (IT000, IT195), KBO, Febelfin. */
final class Belgium {

  static final List<Scheme> SCHEMES =
      List.of(
          number("be.nn", ValueType.NATIONAL_ID, 0.001, " -.", "d11", c -> person(c, 0)),
          number(
              "be.bis",
              ValueType.NATIONAL_ID,
              0.001,
              " -.",
              "d11",
              c -> person(c, 20) || person(c, 40)),
          number("be.ssn", ValueType.NATIONAL_ID, 0.002, " -.", "d11", Belgium::ssn),
          number("be.eid", ValueType.NATIONAL_ID, 0.01, " -./", "d12", Belgium::mod97),
          number("be.ogm_vcs", ValueType.REFERENCE_CODE, 0.01, " /+*", "d12", Belgium::mod97),
          number("be.vat", ValueType.VAT_ID, 0.02, " -./()", "[BE]d9-10", Belgium::vat));

  private Belgium() {}

  static boolean ssn(Code c) {
    return person(c, 0) || person(c, 20) || person(c, 40);
  }

  /**
   * Birthday YYMMDD, counter, and 97 minus the rest of the nine digits modulo 97, with a 2 in front
   * of them for births from 2000 on. Unknown parts of the day are zero; BIS numbers add to the
   * month.
   */
  private static boolean person(Code c, int added) {
    int month = c.i(2, 4) - added;
    int day = c.i(4, 6);
    int check = c.i(9, 11);
    boolean unknown = month == 0 && day <= 31 || day == 0 && month <= 12;
    return month >= 0
        && c.i(6, 9) > 0
        && c.i(6, 9) < 999
        && (fits(c.n(0, 9), check) && (unknown || Days.real(1900 + c.i(0, 2), month, day))
            || fits(2_000_000_000L + c.n(0, 9), check)
                && 2000 + c.i(0, 2) <= Days.LATEST_BIRTH
                && (unknown || Days.real(2000 + c.i(0, 2), month, day)));
  }

  private static boolean fits(long number, int check) {
    return 97 - number % 97 == check;
  }

  /** Ten digits modulo 97, where 0 is written 97. */
  static boolean mod97(Code c) {
    long rest = c.n(0, 10) % 97;
    return (rest == 0 ? 97 : rest) == c.i(10, 12);
  }

  /** Enterprise number, with or without its leading 0. */
  static boolean vat(Code c) {
    int zero = c.length() - 10;
    long number = c.n(0, 8 + zero);
    return number > 0
        && (zero < 0 ? c.d(0) > 0 : c.d(0) < 2)
        && 97 - number % 97 == c.i(8 + zero, 10 + zero);
  }
}
