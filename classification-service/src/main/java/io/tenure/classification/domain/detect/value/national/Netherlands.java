package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of the Netherlands. Sources: RvIG, Belastingdienst, DUO. */
final class Netherlands {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "nl.bsn",
              ValueType.NATIONAL_ID,
              0.09,
              " -.",
              "d8-9",
              c -> elevens(c) == 0 && c.n(0, c.length()) > 0),
          number(
              "nl.btw",
              ValueType.VAT_ID,
              0.01,
              " -.",
              "[NL]d9Bd2|[NL]d8Bd2|[NL]d7Bd2",
              Netherlands::btw),
          number(
              "nl.onderwijsnummer",
              ValueType.EDUCATION_ID,
              0.09,
              " -.",
              "d9",
              c -> c.starts("10") && elevens(c) == 5),
          number("nl.brin", ValueType.COMPANY_ID, 0.9, " -.", "d2l2|d2l2d2", c -> true),
          number(
              "nl.identiteitskaartnummer",
              ValueType.PASSPORT,
              0.8,
              " ",
              "l2x6d",
              Netherlands::document),
          number(
              "nl.postcode", ValueType.POSTAL_CODE, 0.8, " -", "[NL]d4l2", Netherlands::postcode));

  /** NL (2321) modulo 97, and with one and two zeros after it, which numbers may leave out. */
  private static final int[] NL = {2321 % 97, 23210 % 97, 232100 % 97};

  private Netherlands() {}

  /** Weights 9 to 2 and -1, from the right. */
  private static int elevens(Code c) {
    int sum = -c.d(-1);
    for (int i = c.length() - 2; i >= 0; i--) {
      sum += c.d(i) * (c.length() - i);
    }
    return Math.floorMod(sum, 11);
  }

  /** BSN or RSIN with B and two digits, or, for sole traders since 2020, modulo 97 with NL. */
  static boolean btw(Code c) {
    int digits = c.length() - 3;
    boolean sole = CheckDigits.mod97(NL[9 - digits], c, 0, c.length()) == 1;
    return c.i(digits + 1, digits + 3) > 0
        && c.n(0, digits) > 0
        && (elevens(c.part(0, digits)) == 0 || sole);
  }

  /** Two letters, six of either, a digit; never the letter O. */
  static boolean document(Code c) {
    return c.at(0) != 'O' && c.at(1) != 'O' && c.part(2, 8).text().indexOf('O') < 0;
  }

  /** Four digits from 1000 on and two letters, never SA, SD or SS. */
  static boolean postcode(Code c) {
    return c.d(0) > 0 && !(c.at(4) == 'S' && "ADS".indexOf(c.at(5)) >= 0);
  }
}
