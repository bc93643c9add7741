package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Belarus. Source: tax ministry, be.wikipedia.org УНП. */
final class Belarus {

  static final List<Scheme> SCHEMES =
      List.of(number("by.unp", ValueType.TAX_ID, 0.05, " ", "[УНП]..d7|[UNP]..d7", Belarus::unp));

  private static final String LATIN = "ABCEHKMOPT";
  private static final String CYRILLIC = "АВСЕНКМОРТ";
  private static final String FIRST = "ABCEHKM";

  private Belarus() {}

  /** Area, serial, check digit modulo 11; people have two letters in front, Latin or Cyrillic. */
  static boolean unp(Code c) {
    int first = letter(c.at(0));
    int second = letter(c.at(1));
    boolean people = first >= 0 && first < FIRST.length() && second >= 0;
    if (!people && (!c.digits(0, 2) || c.d(0) < 1 || c.d(0) > 7)) {
      return false;
    }
    int head =
        first < 0 ? c.d(0) * 29 + c.d(1) * 23 : (LATIN.charAt(first) - 'A' + 10) * 29 + second * 23;
    return (head + c.sum(2, "JHD753")) % 11 == c.d(8);
  }

  private static int letter(char c) {
    return Math.max(LATIN.indexOf(c), CYRILLIC.indexOf(c));
  }
}
