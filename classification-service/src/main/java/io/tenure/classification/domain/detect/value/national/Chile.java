package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Chile. Source: es.wikipedia.org Rol Único Tributario. */
final class Chile {

  static final List<Scheme> SCHEMES =
      List.of(number("cl.rut", ValueType.NATIONAL_ID, 0.09, " -.", "[CL]d7-8x", Chile::rut));

  private Chile() {}

  /** Weights 2 to 7 from the right, modulo 11; 10 is written K. */
  static boolean rut(Code c) {
    int sum = 0;
    for (int i = c.length() - 2, weight = 2; i >= 0; i--, weight = weight == 7 ? 2 : weight + 1) {
      sum += c.d(i) * weight;
    }
    return "0K987654321".charAt(sum % 11) == c.at(c.length() - 1);
  }
}
