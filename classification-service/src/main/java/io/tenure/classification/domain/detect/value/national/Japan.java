package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Japan. Source: NTA; ministerial ordinance 85 of 2014. */
final class Japan {

  static final List<Scheme> SCHEMES =
      List.of(
          number("jp.cn", ValueType.COMPANY_ID, 0.11, " -", "d13", Japan::cn),
          number("jp.in_", ValueType.NATIONAL_ID, 0.09, " -", "d12", Japan::person));

  private Japan() {}

  /** The first digit is 9 less the rest modulo 9, weights 1 and 2 from the right. */
  static boolean cn(Code c) {
    return 9 - c.sum(1, "212121212121") % 9 == c.d(0);
  }

  /** Weights 2 to 7 from the right, modulo 11. */
  static boolean person(Code c) {
    int rest = c.sum("65432765432") % 11;
    return c.d(11) == (rest <= 1 ? 0 : 11 - rest);
  }
}
