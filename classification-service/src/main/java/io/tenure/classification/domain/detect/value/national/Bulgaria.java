package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Bulgaria. Sources: GRAO, NRA, bg.wikipedia.org ЕГН. */
final class Bulgaria {

  static final List<Scheme> SCHEMES =
      List.of(
          number("bg.egn", ValueType.NATIONAL_ID, 0.012, " -.", "d10", Bulgaria::egn),
          number(
              "bg.pnf",
              ValueType.NATIONAL_ID,
              0.1,
              " -.",
              "d10",
              c -> c.sum("LJHDB9731") % 10 == c.d(9)),
          number("bg.vat", ValueType.VAT_ID, 0.15, " -.", "[BG]d9-10", Bulgaria::vat));

  private Bulgaria() {}

  /** Birthday YYMMDD (month + 20 for the 19th, + 40 for the 21st century), order, check digit. */
  static boolean egn(Code c) {
    int month = c.i(2, 4);
    int century = month > 40 ? 2000 : month > 20 ? 1800 : 1900;
    return Days.real(
            century + c.i(0, 2),
            month > 40 ? month - 40 : month > 20 ? month - 20 : month,
            c.i(4, 6))
        && c.sum("2485A9736") % 11 % 10 == c.d(9);
  }

  /** Nine digits for a firm; ten for a person, a foreigner or others. */
  static boolean vat(Code c) {
    if (c.length() == 10) {
      return egn(c) || c.sum("LJHDB9731") % 10 == c.d(9) || other(c);
    }
    int check = c.sum("12345678") % 11;
    return (check == 10 ? c.sum("3456789A") % 11 % 10 : check) == c.d(8);
  }

  private static boolean other(Code c) {
    return (11 - c.sum("432765432") % 11) % 11 == c.d(9);
  }
}
