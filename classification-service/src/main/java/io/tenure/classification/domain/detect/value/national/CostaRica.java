package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/** Numbers of Costa Rica. Sources: Hacienda, Registro Nacional. None has a check digit. */
final class CostaRica {

  static final List<Scheme> SCHEMES =
      List.of(
          text("cr.cpf", ValueType.NATIONAL_ID, 0.9, CostaRica::cpf),
          number("cr.cpj", ValueType.COMPANY_ID, 0.3, " -", "d10", CostaRica::cpj),
          number("cr.cr", ValueType.NATIONAL_ID, 0.5, " -", "d11-12", c -> c.d(0) == 1));

  private static final long HYPHEN = Marks.of("-");
  private static final Set<Integer> MINISTRIES = Set.of(100, 200, 300, 400);
  private static final Set<Integer> OTHERS =
      Set.of(
          2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 101, 102, 103, 104, 105, 106, 107, 108, 109,
          110);

  private CostaRica() {}

  /** Province, volume, entry; zeros in front may be missing. */
  static boolean cpf(Cell cell) {
    if (cell.letters() > 0
        || cell.digits() < 3
        || cell.digits() > 10
        || !cell.marksWithin(HYPHEN)) {
      return false;
    }
    String text = cell.text();
    int first = text.indexOf('-');
    Code c = cell.code();
    if (first < 0) {
      return c.length() == 9 ? c.d(0) > 0 : c.length() == 10 && c.d(0) == 0 && c.d(1) > 0;
    }
    int second = text.indexOf('-', first + 1);
    boolean parts =
        first > 0
            && first < 3
            && second - first > 1
            && second - first < 6
            && text.lastIndexOf('-') == second;
    int last = text.length() - second - 1;
    return parts && last > 0 && last < 5 && (first == 1 ? c.d(0) > 0 : c.d(0) == 0 && c.d(1) > 0);
  }

  /** Class 2 (government), 3 (societies), 4 (autonomous) or 5, type, running number. */
  static boolean cpj(Code c) {
    int type = c.i(1, 4);
    return switch (c.d(0)) {
      case 2 -> MINISTRIES.contains(type);
      case 3 -> OTHERS.contains(type);
      case 4 -> type == 0;
      case 5 -> type == 1;
      default -> false;
    };
  }
}
