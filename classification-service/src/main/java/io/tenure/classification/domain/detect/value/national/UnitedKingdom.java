package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/**
 * Numbers of the United Kingdom. Sources: HMRC, NHS data dictionary, DfE UPN guide, LSE SEDOL
 * masterfile, DVLA.
 */
final class UnitedKingdom {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "gb.nhs",
              ValueType.HEALTH_ID,
              0.09,
              " -",
              "d10",
              c -> !c.uniform() && c.sum("A987654321") % 11 == 0),
          number("gb.nino", ValueType.NATIONAL_ID, 0.1, " -", "lld6l", UnitedKingdom::nino),
          number("gb.sedol", ValueType.REFERENCE_CODE, 0.1, " ", "x6d", UnitedKingdom::sedol),
          number("gb.upn", ValueType.EDUCATION_ID, 0.03, " ", "ld11x", UnitedKingdom::upn),
          number("gb.utr", ValueType.TAX_ID, 0.09, " ", "[K]d10|d10K", UnitedKingdom::utr),
          number(
              "gb.vat",
              ValueType.VAT_ID,
              0.03,
              " -.",
              "[GB]d9|[GB]d12|[XI]d9|[XI]d12|[GB]lld3|[GB]lld9",
              UnitedKingdom::vat));

  private static final Set<String> UNUSED = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");
  private static final String PUPIL = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private UnitedKingdom() {}

  /** Two letters of a restricted set, six digits, A to D. No check digit. */
  static boolean nino(Code c) {
    return "DFIQUV".indexOf(c.at(0)) < 0
        && "DFIQUVO".indexOf(c.at(1)) < 0
        && c.at(8) <= 'D'
        && UNUSED.stream().noneMatch(c::starts);
  }

  /** Weights 1 3 1 7 3 9 1 over digits and consonants; a digit in front means digits only. */
  static boolean sedol(Code c) {
    int sum = 0;
    for (int i = 0; i < 7; i++) {
      int value = c.v(i);
      if (value > 9 && (c.at(0) <= '9' || "AEIOU".indexOf(c.at(i)) >= 0)) {
        return false;
      }
      sum += value * ("1317391".charAt(i) - '0');
    }
    return sum % 10 == 0;
  }

  /**
   * A check letter, local authority, school, year and serial (a letter at its end if temporary).
   */
  static boolean upn(Code c) {
    int last = c.at(12) <= '9' ? c.d(12) : PUPIL.indexOf(c.at(12));
    int area = c.i(1, 4);
    return last >= 0
        && area >= 201
        && PUPIL.charAt((c.sum(1, "23456789ABC") + last * 13) % 23) == c.at(0);
  }

  /** Ten digits, the first is a check digit modulo 11 of the others. */
  static boolean utr(Code c) {
    int sum = c.sum(1, "6789A5432");
    return !c.uniform() && "21987654321".charAt(sum % 11) == c.at(0);
  }

  /** Nine digits modulo 97 in the old and the 2010 form, perhaps a branch; or a public body. */
  static boolean vat(Code c) {
    if (c.at(0) > '9') {
      boolean government = c.starts("GD");
      int number = c.length() == 5 ? c.i(2, 5) : c.i(6, 9);
      boolean body = government ? number < 500 : c.starts("HA") && number >= 500;
      boolean longer = c.length() == 11 && c.has(2, "8888") && number % 97 == c.i(9, 11);
      return body && (c.length() == 5 || longer);
    }
    int rest = (c.sum("8765432") + c.i(7, 9)) % 97;
    return c.i(0, 7) > 0 && (rest == 0 || rest == 42);
  }
}
