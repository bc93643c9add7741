package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Tunisia. Source: Ministère des Finances, matricule fiscal. */
final class Tunisia {

  static final List<Scheme> SCHEMES =
      List.of(number("tn.mf", ValueType.TAX_ID, 0.6, " -./", "d1-7l|d1-7l3d3", Tunisia::mf));

  private static final String KEYS = "ABCDEFGHJKLMNPQRSTVWXYZ";

  private Tunisia() {}

  /** Number with a key letter, VAT regime, category, site (other than 000 only with E). */
  static boolean mf(Code c) {
    int letter = c.length() - 1;
    while (letter > 0 && c.at(letter - 1) > '9' || c.at(letter) <= '9') {
      letter--;
    }
    boolean key = KEYS.indexOf(c.at(letter)) >= 0;
    if (letter == c.length() - 1) {
      return key;
    }
    boolean head = c.i(letter + 3, letter + 6) == 0;
    return key
        && "APBDNF".indexOf(c.at(letter + 1)) >= 0
        && "MPCNE".indexOf(c.at(letter + 2)) >= 0
        && (head || c.at(letter + 2) == 'E');
  }
}
