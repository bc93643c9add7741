package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Nigeria. Source: NIMC, JTB; shapes only. */
final class Nigeria {

  static final List<Scheme> SCHEMES =
      List.of(
          number("ng.nin", ValueType.NATIONAL_ID, 1, " -", "d11", c -> c.d(0) > 0 && !c.uniform()));

  private Nigeria() {}
}
