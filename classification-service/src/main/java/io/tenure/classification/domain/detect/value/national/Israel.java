package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Israel. Source: he.wikipedia.org, OECD Israel TIN. */
final class Israel {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "il.hp",
              ValueType.COMPANY_ID,
              0.1,
              " -",
              "d9",
              c -> c.d(0) == 5 && CheckDigits.luhn(c)),
          number(
              "il.idnr",
              ValueType.NATIONAL_ID,
              0.1,
              " -",
              "d8-9",
              c -> c.n(0, c.length()) > 0 && CheckDigits.luhn(c)));

  private Israel() {}
}
