package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Paraguay. Source: DNIT (SET). */
final class Paraguay {

  static final List<Scheme> SCHEMES =
      List.of(number("py.ruc", ValueType.TAX_ID, 0.09, " -", "d5-9", Paraguay::ruc));

  private Paraguay() {}

  /** Weights 2, 3, 4 ... from the right, modulo 11. */
  static boolean ruc(Code c) {
    int sum = 0;
    for (int i = c.length() - 2; i >= 0; i--) {
      sum += c.d(i) * (c.length() - i);
    }
    return Math.floorMod(-sum, 11) % 10 == c.d(-1);
  }
}
