package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Switzerland. Sources: ZAS, BFS, SIX QR-bill guidelines. */
final class Switzerland {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "ch.ssn",
              ValueType.NATIONAL_ID,
              0.0001,
              " -.",
              "d13",
              c -> c.starts("756") && CheckDigits.gs1(c, 0, 13)),
          number("ch.uid", ValueType.COMPANY_ID, 0.09, " -.", "[CHE]d9", Switzerland::uid),
          number(
              "ch.vat",
              ValueType.VAT_ID,
              0.001,
              " -.",
              "CHEd9MWST|CHEd9TVA|CHEd9IVA|CHEd9TPV",
              c -> uid(c.after(3))),
          number("ch.esr", ValueType.REFERENCE_CODE, 0.1, " ", "d5-27", Switzerland::esr));

  private static final String RECURSIVE = "0946827135";

  private Switzerland() {}

  /** Weights 5 4 3 2 7 6 5 4 modulo 11; the check digit is never 10. */
  static boolean uid(Code c) {
    return (11 - c.sum("54327654") % 11) % 11 == c.d(8);
  }

  /** Modulo 10, recursive. */
  static boolean esr(Code c) {
    int carry = 0;
    for (int i = 0; i < c.length() - 1; i++) {
      carry = RECURSIVE.charAt((carry + c.d(i)) % 10) - '0';
    }
    return (10 - carry) % 10 == c.d(-1);
  }
}
