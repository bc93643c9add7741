package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Estonia. Source: Riigi Teataja 106032012004, e-äriregister. */
final class Estonia {

  static final List<Scheme> SCHEMES =
      List.of(
          number("ee.ik", ValueType.NATIONAL_ID, 0.004, " ", "d11", Estonia::ik),
          number(
              "ee.kmkr", ValueType.VAT_ID, 0.1, " ", "[EE]d9", c -> c.sum("371371371") % 10 == 0),
          number("ee.registrikood", ValueType.COMPANY_ID, 0.04, " ", "d8", Estonia::register));

  private Estonia() {}

  /** Sex and century, birthday YYMMDD, serial, check digit. */
  static boolean ik(Code c) {
    int century = 1700 + (c.d(0) + 1) / 2 * 100;
    return c.d(0) >= 1
        && c.d(0) <= 8
        && Days.real(century + c.i(1, 3), c.i(3, 5), c.i(5, 7))
        && check(c) == c.d(10);
  }

  /** Companies start with 1, schools with 7, associations with 8, foundations with 9. */
  static boolean register(Code c) {
    return (c.d(0) == 1 || c.d(0) >= 7) && check(c) == c.d(7);
  }

  /** Weights 1 2 3 ... 9 1, and 3 4 5 ... where the rest is 10; Lithuania has the same. */
  static int check(Code c) {
    int last = c.length() - 1;
    int rest = c.sum("1234567891".substring(0, last)) % 11;
    return rest < 10 ? rest : c.sum("3456789123".substring(0, last)) % 11 % 10;
  }
}
