package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.IrregularNumbers;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/** Numbers of the Dominican Republic. Source: DGII, Norma 05-19. */
final class DominicanRepublic {

  static final List<Scheme> SCHEMES =
      List.of(
          number("do.cedula", ValueType.NATIONAL_ID, 0.1, " -", "d11", DominicanRepublic::cedula),
          number("do.rnc", ValueType.COMPANY_ID, 0.09, " -", "d9", DominicanRepublic::rnc),
          number(
              "do.ncf",
              ValueType.REFERENCE_CODE,
              0.2,
              " ",
              "Ed12|Bd10|ld18",
              DominicanRepublic::ncf));

  private static final IrregularNumbers WRONG_CHECK_DIGIT = IrregularNumbers.of("do.cedula");
  private static final Set<Integer> PAPER = Set.of(1, 2, 3, 4, 11, 12, 13, 14, 15, 16, 17);
  private static final Set<Integer> ELECTRONIC = Set.of(31, 32, 33, 34, 41, 43, 44, 45, 46, 47);

  private DominicanRepublic() {}

  /** Luhn, or one of the few that the registry issued with another check digit. */
  static boolean cedula(Code c) {
    return CheckDigits.luhn(c) || WRONG_CHECK_DIGIT.mayContain(c);
  }

  /** Weights 7 9 8 6 5 4 3 2 modulo 11. */
  static boolean rnc(Code c) {
    return (10 - c.sum("79865432") % 11 + 9) % 9 + 1 == c.d(8);
  }

  /** Series, kind of document, running number. */
  static boolean ncf(Code c) {
    return switch (c.length()) {
      case 13 -> ELECTRONIC.contains(c.i(1, 3));
      case 11 -> PAPER.contains(c.i(1, 3));
      default -> (c.at(0) == 'A' || c.at(0) == 'P') && PAPER.contains(c.i(9, 11));
    };
  }
}
