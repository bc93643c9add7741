package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Montenegro. Sources: Poreska uprava, SWIFT IBAN registry. */
final class Montenegro {

  static final List<Scheme> SCHEMES =
      List.of(
          number("me.pib", ValueType.TAX_ID, 0.09, " ", "d8", Montenegro::pib),
          number("me.iban", ValueType.IBAN, 0.0001, " -.", "MEd20", Montenegro::iban));

  private Montenegro() {}

  /** Weights 8 to 2 modulo 11. */
  static boolean pib(Code c) {
    return (11 - c.sum("8765432") % 11) % 11 % 10 == c.d(7);
  }

  /** The account number as a whole is 1 modulo 97, too. */
  static boolean iban(Code c) {
    return CheckDigits.mod97(c, 4, 22) == 1 && CheckDigits.mod97(1, c, 0, 4) == 1;
  }
}
