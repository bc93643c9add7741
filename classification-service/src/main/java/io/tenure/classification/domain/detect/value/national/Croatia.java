package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Croatia. Source: OIB act, Porezna uprava. */
final class Croatia {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "hr.oib",
              ValueType.NATIONAL_ID,
              0.1,
              " -",
              "[HR]d11",
              c -> CheckDigits.mod11And10(c)));

  private Croatia() {}
}
