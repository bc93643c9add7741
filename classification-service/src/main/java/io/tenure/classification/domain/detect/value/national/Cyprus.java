package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Cyprus. Source: European Commission, VIES algorithms. */
final class Cyprus {

  static final List<Scheme> SCHEMES =
      List.of(number("cy.vat", ValueType.VAT_ID, 0.035, " -", "[CY]d8l", Cyprus::vat));

  private static final int[] ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

  private Cyprus() {}

  /** Digits at odd places are translated; the sum modulo 26 gives the letter. */
  static boolean vat(Code c) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += i % 2 == 0 ? ODD[c.d(i)] : c.d(i);
    }
    return !c.starts("12") && c.at(8) == 'A' + sum % 26;
  }
}
