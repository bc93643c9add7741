package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Malaysia. Source: JPN state and country codes. */
final class Malaysia {

  static final List<Scheme> SCHEMES =
      List.of(number("my.nric", ValueType.NATIONAL_ID, 0.3, " -*", "d12", Malaysia::nric));

  private Malaysia() {}

  /** Birthday YYMMDD, place of birth, serial. */
  static boolean nric(Code c) {
    int place = c.i(6, 8);
    boolean state = place >= 1 && place <= 16 || place >= 21 && place <= 59;
    boolean abroad =
        place == 82
            || place >= 60 && place <= 68
            || place >= 71 && place <= 72
            || place >= 74 && place <= 79
            || place >= 83 && place <= 93
            || place == 98
            || place == 99;
    return Days.yymmdd(c, 0) && (state || abroad);
  }
}
