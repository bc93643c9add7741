package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Liechtenstein. Source: OECD, Liechtenstein TIN. */
final class Liechtenstein {

  static final List<Scheme> SCHEMES =
      List.of(number("li.peid", ValueType.TAX_ID, 1, " .", "d4-12", Liechtenstein::peid));

  private Liechtenstein() {}

  /** A running number; zeros in front do not count. */
  static boolean peid(Code c) {
    return c.n(0, c.length()) >= 1000;
  }
}
