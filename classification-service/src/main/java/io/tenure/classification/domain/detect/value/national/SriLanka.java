package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Sri Lanka. Source: Department for Registration of Persons. */
final class SriLanka {

  static final List<Scheme> SCHEMES =
      List.of(number("lk.nic", ValueType.NATIONAL_ID, 0.3, " ", "d9V|d9X|d12", SriLanka::nic));

  private SriLanka() {}

  /** Year and day of the year (women + 500), serial; V or X at the end of old numbers. */
  static boolean nic(Code c) {
    int skip = c.length() == 12 ? 4 : 2;
    int day = c.i(skip, skip + 3);
    boolean year = skip == 2 || c.i(0, 4) >= 1900 && c.i(0, 4) < 2050;
    return year && day % 500 >= 1 && day % 500 <= 366 && day < 1000;
  }
}
