package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Lithuania. Sources: lt.wikipedia.org Asmens kodas, VMI, VIES algorithms. */
final class Lithuania {

  static final List<Scheme> SCHEMES =
      List.of(
          number("lt.asmens", ValueType.NATIONAL_ID, 0.013, " ", "d11", Lithuania::person),
          number("lt.pvm", ValueType.VAT_ID, 0.009, " ", "[LT]d9|[LT]d12", Lithuania::pvm));

  private Lithuania() {}

  /** As in Estonia; numbers that start with 9 carry no birthday. */
  static boolean person(Code c) {
    int century = 1700 + (c.d(0) + 1) / 2 * 100;
    boolean born = Days.real(century + c.i(1, 3), c.i(3, 5), c.i(5, 7)) && c.d(0) > 0;
    return (born || c.d(0) == 9) && Estonia.check(c) == c.d(10);
  }

  /** The last digit but one is 1; weights 1 to 9 in turn, modulo 11, then from 3 on. */
  static boolean pvm(Code c) {
    int last = c.length() - 1;
    int rest = c.sum("12345678912".substring(0, last)) % 11;
    if (rest == 10) {
      rest = c.sum("34567891234".substring(0, last)) % 11 % 10;
    }
    return c.d(last - 1) == 1 && rest == c.d(last);
  }
}
