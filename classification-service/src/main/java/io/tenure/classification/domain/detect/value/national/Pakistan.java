package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Pakistan. Source: NADRA; no check digit. */
final class Pakistan {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "pk.cnic",
              ValueType.NATIONAL_ID,
              0.6,
              "-",
              "d13",
              c -> c.d(0) >= 1 && c.d(0) <= 7 && c.d(12) > 0));

  private Pakistan() {}
}
