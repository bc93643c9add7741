package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Finland. Sources: DVV, PRH, Vero. */
final class Finland {

  static final List<Scheme> SCHEMES =
      List.of(
          text("fi.hetu", ValueType.NATIONAL_ID, 0.0005, Finland::hetu),
          number(
              "fi.alv", ValueType.VAT_ID, 0.09, " -", "[FI]d8", c -> c.sum("79A58421") % 11 == 0),
          number(
              "fi.ytunnus",
              ValueType.COMPANY_ID,
              0.09,
              " -",
              "d8",
              c -> c.sum("79A58421") % 11 == 0),
          number("fi.veronumero", ValueType.TAX_ID, 1, " ", "d12", c -> true),
          number("fi.associationid", ValueType.COMPANY_ID, 1, " .", "d1-6", c -> true));

  private static final String CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final String SIGNS = "+-YXWVUABCDEF";

  private Finland() {}

  /**
   * Birthday DDMMYY, a sign for the century (+ 1800, - and Y to U 1900, A to F 2000), a number from
   * 002 to 899 and a character for the rest modulo 31.
   */
  static boolean hetu(Cell cell) {
    String text = cell.text();
    if (text.length() != 11 || !cell.marksWithin(Marks.of("+-")) || cell.digits() < 9) {
      return false;
    }
    String number = text.substring(0, 6) + text.substring(7, 10);
    char sign = Character.toUpperCase(text.charAt(6));
    if (!digits(number) || SIGNS.indexOf(sign) < 0) {
      return false;
    }
    Code c = Code.of(number);
    int century = sign == '+' ? 1800 : SIGNS.indexOf(sign) < 7 ? 1900 : 2000;
    return Days.real(century + c.i(4, 6), c.i(2, 4), c.i(0, 2))
        && c.i(6, 9) >= 2
        && c.i(6, 9) < 900
        && CHECK.charAt(c.i(0, 9) % 31) == Character.toUpperCase(text.charAt(10));
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
