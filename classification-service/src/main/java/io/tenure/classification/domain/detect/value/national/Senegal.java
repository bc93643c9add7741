package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Senegal. Source: ANSD, DGID. */
final class Senegal {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "sn.ninea", ValueType.COMPANY_ID, 0.1, " -/,", "d7|d9|d7dld|d9dld", Senegal::ninea));

  private Senegal() {}

  /** Weights 1 and 2 in turn, modulo 10, perhaps regime, office and form of the firm. */
  static boolean ninea(Code c) {
    boolean plain = c.digits(0, c.length());
    int digits = plain ? c.length() : c.length() - 3;
    int sum = 0;
    for (int i = 0; i < digits; i++) {
      sum += c.d(i) * ((digits - 1 - i) % 2 + 1);
    }
    return sum % 10 == 0 && (plain || cofi(c, digits));
  }

  private static boolean cofi(Code c, int at) {
    return c.d(at) <= 2 && "ABCDEFGHJKLMNPQRSTUVWZ".indexOf(c.at(at + 1)) >= 0;
  }
}
