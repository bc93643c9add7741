package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Brazil. Sources: Receita Federal, IN RFB 2.229 of 2024 for letters in the CNPJ. */
final class Brazil {

  static final List<Scheme> SCHEMES =
      List.of(
          number("br.cpf", ValueType.NATIONAL_ID, 0.01, " -.", "d11", Brazil::cpf),
          number("br.cnpj", ValueType.COMPANY_ID, 0.01, " -./", "x12d2", Brazil::cnpj));

  private Brazil() {}

  /** Nine digits and two check digits modulo 11. */
  static boolean cpf(Code c) {
    return !c.uniform() && check(c, 9, 11) == c.d(9) && check(c, 10, 11) == c.d(10);
  }

  /**
   * Twelve characters (letters too in numbers given from July 2026 on, counted as their ASCII code
   * minus 48) and two check digits with weights 2 to 9.
   */
  static boolean cnpj(Code c) {
    return !c.uniform() && check(c, 12, 9) == c.d(12) && check(c, 13, 9) == c.d(13);
  }

  /** Weights rise from 2, from right to left, and start again after {@code top}. */
  private static int check(Code c, int length, int top) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += (c.at(i) - '0') * (2 + (length - 1 - i) % (top - 1));
    }
    int rest = sum % 11;
    return rest < 2 ? 0 : 11 - rest;
  }
}
