package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/**
 * Numbers of meters, excise sites and land in Spain. Sources: BOE of 28 December 2006, RD
 * 1110/2007, Catastro.
 */
final class SpanishPlaces {

  static final List<Scheme> SCHEMES =
      List.of(
          number("es.cae", ValueType.COMPANY_ID, 0.05, "", "ESd5lxd3l", c -> c.has(2, "000")),
          number(
              "es.cups",
              ValueType.REFERENCE_CODE,
              0.002,
              " -",
              "ESd16l2|ESd16l2dl",
              SpanishPlaces::cups),
          number(
              "es.referenciacatastral",
              ValueType.REFERENCE_CODE,
              0.002,
              " -",
              "....................",
              SpanishPlaces::land));

  private static final String PERSON = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String CHECK = "MQWERTYUIOPASDFGHJKLBZX";
  private static final String LETTERS = "ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
  private static final String WEIGHTS = "DFC54H9L371";

  private SpanishPlaces() {}

  /** Sixteen digits modulo 529 as two letters, perhaps a border point with its kind. */
  static boolean cups(Code c) {
    int rest = (int) (c.n(2, 18) % 529);
    return PERSON.charAt(rest / 23) == c.at(18)
        && PERSON.charAt(rest % 23) == c.at(19)
        && (c.length() == 20 || "FPRCXYZ".indexOf(c.at(21)) >= 0);
  }

  /** Parcel in two halves of seven, property of four, one control letter for each half. */
  static boolean land(Code c) {
    return control(c, 0) == c.at(18) && control(c, 7) == c.at(19);
  }

  private static char control(Code c, int half) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      char x = c.at(i < 7 ? half + i : 7 + i);
      int letter = LETTERS.indexOf(x);
      if (letter < 0 && (x < '0' || x > '9')) {
        return 0;
      }
      char w = WEIGHTS.charAt(i);
      sum += (letter < 0 ? x - '0' : letter + 1) * (w <= '9' ? w - '0' : w - 'A' + 10);
    }
    return CHECK.charAt(sum % 23);
  }
}
