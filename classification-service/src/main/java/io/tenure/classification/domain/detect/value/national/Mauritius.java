package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Mauritius. Source: mnis.govmu.org. */
final class Mauritius {

  static final List<Scheme> SCHEMES =
      List.of(number("mu.nid", ValueType.NATIONAL_ID, 0.002, " ", "ld12x", Mauritius::nid));

  private Mauritius() {}

  /** First letter of the name, birthday DDMMYY, serial, modulo 17. */
  static boolean nid(Code c) {
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += c.v(i) * (14 - i);
    }
    return Days.ddmmyy(c, 1) && (17 - sum % 17) % 17 == c.v(13);
  }
}
