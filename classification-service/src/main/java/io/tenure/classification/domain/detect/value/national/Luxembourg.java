package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Luxembourg. Sources: AED, act of 19 June 2013 on the register of persons. */
final class Luxembourg {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "lu.tva",
              ValueType.VAT_ID,
              0.011,
              " -.:",
              "[LU]d8",
              c -> c.i(0, 6) % 89 == c.i(6, 8)),
          number(
              "lu.matricule", ValueType.NATIONAL_ID, 0.0004, " -", "d13", Luxembourg::matricule));

  private Luxembourg() {}

  /** Birthday YYYYMMDD, serial, Luhn and Verhoeff over the eleven digits before. */
  static boolean matricule(Code c) {
    return Days.real(c.i(0, 4), c.i(4, 6), c.i(6, 8))
        && CheckDigits.luhn(c, 0, 12)
        && CheckDigits.verhoeff(Code.of(c.part(0, 11).text() + c.at(12)));
  }
}
