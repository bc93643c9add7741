package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/** Numbers of Singapore. Sources: ACRA UEN, ICA; the NRIC rule is widely published. */
final class Singapore {

  static final List<Scheme> SCHEMES =
      List.of(
          number("sg.uen", ValueType.COMPANY_ID, 0.05, "", "d8l|d9l|ld2l2d4l", Singapore::uen),
          number("sg.nric", ValueType.NATIONAL_ID, 0.05, " -", "ld7l", Singapore::nric));

  private static final Set<String> KINDS =
      Set.of(
          "CC", "CD", "CH", "CL", "CM", "CP", "CS", "CX", "DP", "FB", "FC", "FM", "FN", "GA", "GB",
          "GS", "HS", "LL", "LP", "MB", "MC", "MD", "MH", "MM", "MQ", "NB", "NR", "PA", "PB", "PF",
          "RF", "RP", "SM", "SS", "TC", "TU", "VH", "XL");
  private static final int[] OTHER_WEIGHTS = {4, 3, 5, 3, 10, 2, 2, 5, 7};
  private static final String OTHER = "ABCDEFGHJKLMNPQRSTUVWX0123456789";

  private Singapore() {}

  /** A business (eight digits), a local company (year and five) or another body, and a letter. */
  static boolean uen(Code c) {
    if (c.at(0) > '9') {
      return other(c);
    }
    if (c.length() == 9) {
      return "XMKECAWLJDB".charAt(c.sum("A4938271") % 11) == c.at(8);
    }
    return c.i(0, 4) >= 1800
        && c.i(0, 4) <= Days.LATEST_BIRTH
        && "ZKCMDNERGWH".charAt(c.sum("A86497531") % 11) == c.at(9);
  }

  private static boolean other(Code c) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int value = OTHER.indexOf(c.at(i));
      if (value < 0) {
        return false;
      }
      sum += value * OTHER_WEIGHTS[i];
    }
    return "RST".indexOf(c.at(0)) >= 0
        && KINDS.contains(c.part(3, 5).text())
        && OTHER.charAt(Math.floorMod(sum - 5, 11)) == c.at(9);
  }

  /** S, T, F, G or M, seven digits with weights 2 7 6 5 4 3 2, a letter. */
  static boolean nric(Code c) {
    int sum = c.sum(1, "2765432");
    return switch (c.at(0)) {
      case 'S' -> "JZIHGFEDCBA".charAt(sum % 11) == c.at(8);
      case 'T' -> "JZIHGFEDCBA".charAt((sum + 4) % 11) == c.at(8);
      case 'F' -> "XWUTRQPNMLK".charAt(sum % 11) == c.at(8);
      case 'G' -> "XWUTRQPNMLK".charAt((sum + 4) % 11) == c.at(8);
      case 'M' -> "XWUTRQPNJLK".charAt(10 - (sum + 3) % 11) == c.at(8);
      default -> false;
    };
  }
}
