package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Azerbaijan. Source: OECD, Azerbaijan TIN. */
final class Azerbaijan {

  static final List<Scheme> SCHEMES =
      List.of(number("az.voen", ValueType.TAX_ID, 0.02, " ", "d9-10", Azerbaijan::voen));

  private Azerbaijan() {}

  /** Area, serial, check digit modulo 11, and 1 or 2 for the holder; a leading 0 may be missing. */
  static boolean voen(Code c) {
    int sum = c.length() == 10 ? c.sum("41862753") : c.sum("1862753");
    return (c.d(-1) == 1 || c.d(-1) == 2) && sum % 11 == c.d(-2);
  }
}
