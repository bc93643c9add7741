package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Ireland. Sources: Revenue, Social Welfare Consolidation Act 2005. */
final class Ireland {

  static final List<Scheme> SCHEMES =
      List.of(
          number("ie.pps", ValueType.NATIONAL_ID, 0.045, " -", "d7l|d7l2", Ireland::pps),
          number(
              "ie.vat", ValueType.VAT_ID, 0.045, " -", "[IE]d7l|[IE]d7l2|[IE]dld5l", Ireland::vat),
          text("ie.vat.old", ValueType.VAT_ID, 0.001, Ireland::old));

  private static final String LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";

  private Ireland() {}

  /** Seven digits and a letter modulo 23; a second letter counts since 2013, W, T, X never did. */
  static boolean pps(Code c) {
    if (c.length() == 8) {
      return letter(c, 0) == c.at(7);
    }
    return switch (c.at(8)) {
      case 'A', 'B', 'H' -> letter(c, (c.at(8) - 'A' + 1) * 9) == c.at(7);
      case 'W', 'T', 'X' -> letter(c, 0) == c.at(7);
      default -> false;
    };
  }

  private static char letter(Code c, int more) {
    return LETTERS.charAt((c.sum("8765432") + more) % 23);
  }

  /** As a person's number; or, old, with a letter at the second place. */
  static boolean vat(Code c) {
    if (c.at(1) > '9') {
      return oldLetter(c) == c.at(7);
    }
    if (c.length() == 8) {
      return letter(c, 0) == c.at(7);
    }
    return LETTERS.indexOf(c.at(8)) >= 0
        && (letter(c, LETTERS.indexOf(c.at(8)) * 9) == c.at(7)
            || c.at(8) == 'W' && letter(c, 0) == c.at(7));
  }

  /** The old form with + or * at the second place. */
  static boolean old(Cell cell) {
    String text = cell.text();
    int skip = text.startsWith("IE") ? 2 : 0;
    Code c = cell.code();
    return text.length() == skip + 8
        && (text.charAt(skip + 1) == '+' || text.charAt(skip + 1) == '*')
        && c.length() == skip + 7
        && c.digits(skip, skip + 6)
        && oldLetter(Code.of(c.d(skip) + "A" + c.part(skip + 1, skip + 7).text()))
            == c.at(skip + 6);
  }

  private static char oldLetter(Code c) {
    return LETTERS.charAt((c.sum(2, "76543") + c.d(0) * 2) % 23);
  }
}
