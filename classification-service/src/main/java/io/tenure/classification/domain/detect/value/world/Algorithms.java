package io.tenure.classification.domain.detect.value.world;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/**
 * Bare check digit algorithms, so that a name such as "check number" can ask for one. Sources:
 * ISO/IEC 7812-1, ISO 7064, Verhoeff 1969, Damm 2004.
 */
final class Algorithms {

  static final List<Scheme> SCHEMES =
      List.of(
          number("luhn", ValueType.CHECKED_NUMBER, 0.1, "", "d2-40", CheckDigits::luhn),
          number("verhoeff", ValueType.CHECKED_NUMBER, 0.1, "", "d2-40", CheckDigits::verhoeff),
          number("damm", ValueType.CHECKED_NUMBER, 0.1, "", "d2-40", CheckDigits::damm),
          number(
              "iso7064.mod_11_2",
              ValueType.CHECKED_NUMBER,
              0.09,
              "",
              "d1-39x",
              c -> last(c) && CheckDigits.mod11And2(c)),
          number(
              "iso7064.mod_11_10",
              ValueType.CHECKED_NUMBER,
              0.1,
              "",
              "d2-40",
              CheckDigits::mod11And10),
          number(
              "iso7064.mod_37_36",
              ValueType.CHECKED_NUMBER,
              0.03,
              "",
              "x2-40",
              c -> CheckDigits.mod37And36(c, 0, c.length())),
          number(
              "iso7064.mod_97_10",
              ValueType.CHECKED_NUMBER,
              0.01,
              "",
              "x3-38dd",
              c -> CheckDigits.mod97(c, 0, c.length()) == 1),
          text("iso7064.mod_37_2", ValueType.CHECKED_NUMBER, 0.03, Algorithms::mod37And2));

  private Algorithms() {}

  private static boolean last(Code c) {
    char last = c.at(c.length() - 1);
    return last <= '9' || last == 'X';
  }

  /** ISO 7064 mod 37-2; the last character may be an asterisk, which counts 36. */
  private static boolean mod37And2(Cell cell) {
    Code c = cell.code();
    boolean star = cell.marks() == Marks.of("*") && cell.text().endsWith("*");
    if (cell.marks() != 0 && !star || cell.digits() == 0 || c.length() < 2 || c.length() > 40) {
      return false;
    }
    int check = 0;
    for (int i = 0; i < c.length(); i++) {
      if (c.v(i) < 0) {
        return false;
      }
      check = (check * 2 + c.v(i)) % 37;
    }
    return (star ? (check * 2 + 36) % 37 : check) == 1;
  }
}
