package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Sweden. Sources: act 1991:481, Skatteverket SKV 704, Bolagsverket. */
final class Sweden {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "se.personnummer", ValueType.NATIONAL_ID, 0.004, " -+:", "d10|d12", Sweden::person),
          number("se.orgnr", ValueType.COMPANY_ID, 0.1, " -.", "d10", c -> CheckDigits.luhn(c)),
          number(
              "se.vat",
              ValueType.VAT_ID,
              0.001,
              " -.",
              "[SE]d12",
              c -> c.has(10, "01") && CheckDigits.luhn(c, 0, 10)),
          number("se.postnummer", ValueType.POSTAL_CODE, 0.9, " -", "[SE]d5", c -> c.d(0) > 0));

  private Sweden() {}

  /** Birthday YYMMDD or YYYYMMDD (coordination numbers + 60 to the day), serial, Luhn. */
  static boolean person(Code c) {
    int skip = c.length() - 10;
    int day = c.i(skip + 4, skip + 6);
    day = day > 60 ? day - 60 : day;
    int month = c.i(skip + 2, skip + 4);
    boolean born =
        skip == 0
            ? Days.anyCentury(c.i(0, 2), month, day)
            : c.i(0, 4) >= 1850 && Days.real(c.i(0, 4), month, day);
    return born && CheckDigits.luhn(c, skip, skip + 10);
  }
}
