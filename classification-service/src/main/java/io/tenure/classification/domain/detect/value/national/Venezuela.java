package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Venezuela. Source: SENIAT. */
final class Venezuela {

  static final List<Scheme> SCHEMES =
      List.of(number("ve.rif", ValueType.TAX_ID, 0.09, " -", "ld9", Venezuela::rif));

  private Venezuela() {}

  /** V, E, J, P, G for the holder (4 to 20 in the sum), modulo 11. */
  static boolean rif(Code c) {
    int kind = "VEJPG".indexOf(c.at(0));
    return kind >= 0
        && "00987654321".charAt(((kind + 1) * 4 + c.sum(1, "32765432")) % 11) - '0' == c.d(9);
  }
}
