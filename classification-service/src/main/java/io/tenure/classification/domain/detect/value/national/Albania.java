package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Albania. Source: tatime.gov.al; the rule of the last letter is not published. */
final class Albania {

  static final List<Scheme> SCHEMES =
      List.of(number("al.nipt", ValueType.TAX_ID, 0.3, " ()", "[AL]ld8l", Albania::nipt));

  private Albania() {}

  /** A letter for the decade, a year, month (women + 50, firms as they come), day, serial. */
  static boolean nipt(Code c) {
    return c.at(0) >= 'A' && c.at(0) <= 'M';
  }
}
