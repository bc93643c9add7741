package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Peru. Sources: RENIEC, SUNAT. */
final class Peru {

  static final List<Scheme> SCHEMES =
      List.of(
          number("pe.cui", ValueType.NATIONAL_ID, 0.9, " -", "d8|d8x", Peru::cui),
          number("pe.ruc", ValueType.TAX_ID, 0.02, " ", "d11", Peru::ruc));

  private static final String DIGITS = "65432110987";
  private static final String LETTERS = "KJIHGFEDCBA";

  private Peru() {}

  /** Eight digits, perhaps a check digit or letter modulo 11. */
  static boolean cui(Code c) {
    int rest = c.sum("32765432") % 11;
    return c.length() == 8 || c.at(8) == DIGITS.charAt(rest) || c.at(8) == LETTERS.charAt(rest);
  }

  /** Kind 10, 15, 16, 17 or 20, number, check digit modulo 11. */
  static boolean ruc(Code c) {
    int kind = c.i(0, 2);
    return (kind == 10 || kind >= 15 && kind <= 17 || kind == 20)
        && (11 - c.sum("5432765432") % 11) % 10 == c.d(10);
  }
}
