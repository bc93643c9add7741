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

/** Bank accounts and cards. Sources: SWIFT IBAN registry, ISO 13616, ISO 9362, ISO/IEC 7812. */
final class Accounts {

  static final List<Scheme> SCHEMES =
      List.of(
          number("iban", ValueType.IBAN, 0.0001, " -.", "l2d2x11-30", Ibans::valid),
          text("bic", ValueType.BIC, Accounts::bic),
          number("card", ValueType.CARD, 0.05, " -", "d12-19", Accounts::card));

  private Accounts() {}

  /** Bank, country, place, perhaps a branch; in upper case. No check digit. */
  static boolean bic(Cell cell) {
    int length = cell.code().length();
    if (length != 8 && length != 11 || !cell.marksWithin(Marks.of(" -")) || cell.letters() < 6) {
      return false;
    }
    Code c = cell.code();
    for (int i = 0; i < 6; i++) {
      if (c.at(i) < 'A' || c.at(i) > 'Z') {
        return false;
      }
    }
    return c.v(6) >= 0
        && c.v(7) >= 0
        && upper(cell.text())
        && Countries.isOfficial(c.part(4, 6).text());
  }

  private static boolean upper(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }

  /** Issuer range of a large scheme, its length, Luhn. */
  static boolean card(Code c) {
    return issuer(c) && !c.uniform() && CheckDigits.luhn(c);
  }

  private static boolean issuer(Code c) {
    int two = c.i(0, 2);
    int four = c.i(0, 4);
    int length = c.length();
    boolean visa = two / 10 == 4 && (length == 13 || length == 16 || length == 19);
    boolean master = (two >= 51 && two <= 55 || four >= 2221 && four <= 2720) && length == 16;
    boolean amex = (two == 34 || two == 37) && length == 15;
    boolean diners =
        (two == 36 || two == 38 || two == 39 || four >= 3000 && four <= 3059 || four == 3095)
            && length >= 14;
    boolean discover = (four == 6011 || two == 65 || four >= 6440 && four <= 6499) && length >= 16;
    boolean jcb = four >= 3528 && four <= 3589 && length >= 16;
    boolean mir = four >= 2200 && four <= 2204 && length >= 16;
    boolean rupay = (two == 60 || two == 81 || two == 82) && length == 16;
    boolean troy = four == 9792 && length == 16;
    boolean others = (two == 62 || two == 50 || two >= 56 && two <= 69) && length >= 16;
    boolean maestro =
        (four == 5018
                || four == 5020
                || four == 5038
                || four == 6304
                || four == 6759
                || four >= 6761 && four <= 6763)
            && length >= 12;
    return visa || master || amex || diners || discover || jcb || mir || rupay || troy || others
        || maestro;
  }
}
