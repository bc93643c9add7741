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
import java.util.Locale;
import java.util.Set;

/**
 * Numbers of books, music, films and those who make them. Sources: ISO 2108, 3297, 3901, 10957,
 * 15706, 27729, 15511, GS1 general specifications.
 */
final class Publications {

  static final List<Scheme> SCHEMES =
      List.of(
          number("isbn", ValueType.REFERENCE_CODE, 0.09, " -", "d9x|d13", Publications::isbn),
          number("issn", ValueType.REFERENCE_CODE, 0.09, " -", "d7x", Publications::issn),
          number("ismn", ValueType.REFERENCE_CODE, 0.02, " -", "Md9|d13", Publications::ismn),
          number("isni", ValueType.REFERENCE_CODE, 0.09, " -", "d15x", Publications::isni),
          number(
              "isrc",
              ValueType.REFERENCE_CODE,
              0.4,
              " -",
              "l2x3d7",
              c -> Countries.isCode(c.part(0, 2).text())),
          number("isan", ValueType.REFERENCE_CODE, 0.03, " -", "x17|x26", Publications::isan),
          // Without its check characters it is any sixteen digits, those of a card too.
          number(
              "isan.unchecked", ValueType.REFERENCE_CODE, 0.9, " -", "x16|x24", Publications::hex),
          number(
              "grid",
              ValueType.REFERENCE_CODE,
              0.001,
              " -:",
              "[GRID]Ax17",
              c -> c.d(1) == 1 && CheckDigits.mod37And36(c, 0, 18)),
          number(
              "ean",
              ValueType.REFERENCE_CODE,
              0.1,
              " -",
              "d8|d12-14",
              c -> CheckDigits.gs1(c, 0, c.length())),
          text("isil", ValueType.REFERENCE_CODE, 0.3, Publications::isil));

  private static final Set<String> AGENCIES =
      Set.of("O", "OCLC", "ZDB", "EUR", "GTB", "SRU", "UNO");

  private Publications() {}

  /** Ten characters, weights 10 to 1 modulo 11 (X is 10), or thirteen with 978 or 979. */
  static boolean isbn(Code c) {
    if (c.length() == 13) {
      return (c.starts("978") || c.starts("979")) && CheckDigits.gs1(c, 0, 13);
    }
    int last = c.at(9) == 'X' ? 10 : c.d(9);
    return last <= 10 && (c.sum("A98765432") + last) % 11 == 0;
  }

  static boolean issn(Code c) {
    int last = c.at(7) == 'X' ? 10 : c.d(7);
    return last <= 10 && (c.sum("8765432") + last) % 11 == 0;
  }

  /** 979-0 and nine digits; M stands for that prefix in old numbers and counts 3. */
  static boolean ismn(Code c) {
    return c.length() == 13
        ? c.starts("9790") && CheckDigits.gs1(c, 0, 13)
        : (9 + c.sum(1, "131313131")) % 10 == 0;
  }

  static boolean isni(Code c) {
    return (c.at(15) == 'X' || c.at(15) <= '9') && CheckDigits.mod11And2(c);
  }

  /** Sixteen hexadecimal digits and perhaps eight more, each followed by its check character. */
  static boolean isan(Code c) {
    for (int i = 0; i < c.length(); i++) {
      boolean check = i == 16 || i == 25;
      if (c.v(i) < 0 || c.v(i) > 15 && !check) {
        return false;
      }
    }
    return CheckDigits.mod37And36(c, 0, 17)
        && (c.length() == 17
            || CheckDigits.mod37And36(
                Code.of(c.part(0, 16).text() + c.part(17, 26).text()), 0, 25));
  }

  /** The same without check characters: a mere shape. */
  private static boolean hex(Code c) {
    for (int i = 0; i < c.length(); i++) {
      if (c.v(i) < 0 || c.v(i) > 15) {
        return false;
      }
    }
    return true;
  }

  /** A country or agency, a hyphen, and the library's own code. */
  static boolean isil(Cell cell) {
    int dash = cell.length() <= 15 ? cell.text().indexOf('-') : -1;
    if (dash < 1 || dash == cell.length() - 1 || !cell.marksWithin(Marks.of("-/:"))) {
      return false;
    }
    String agency = cell.text().substring(0, dash).toUpperCase(Locale.ROOT);
    return Countries.isCode(agency) || AGENCIES.contains(agency);
  }
}
