package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of San Marino. Source: Ufficio Tributario; a running number. */
final class SanMarino {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "sm.coe",
              ValueType.COMPANY_ID,
              1,
              " .",
              "[SM]d2-6",
              c -> c.n(0, c.length()) > 0 && c.n(0, c.length()) < 100_000));

  private SanMarino() {}
}
