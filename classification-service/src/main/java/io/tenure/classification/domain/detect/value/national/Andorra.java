package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Andorra. Source: OECD, Andorra TIN. */
final class Andorra {

  static final List<Scheme> SCHEMES =
      List.of(number("ad.nrt", ValueType.TAX_ID, 0.3, " -.", "ld6l", Andorra::nrt));

  private Andorra() {}

  /** A letter for the kind of holder, six digits, a control letter whose rule is not published. */
  static boolean nrt(Code c) {
    int number = c.i(1, 7);
    return switch (c.at(0)) {
      case 'F' -> number < 700_000;
      case 'A', 'L' -> number >= 700_000 && number < 800_000;
      default -> "CDEGOPU".indexOf(c.at(0)) >= 0;
    };
  }
}
