package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Hong Kong. Source: Immigration Department; the rule is widely published. */
final class HongKong {

  static final List<Scheme> SCHEMES =
      List.of(number("hk.id", ValueType.NATIONAL_ID, 0.09, " ()", "ld6x|l2d6x", HongKong::id));

  private HongKong() {}

  /** One or two letters, six digits, weights 9 to 1 with a blank as 36, modulo 11 (10 is A). */
  static boolean id(Code c) {
    int letters = c.length() - 7;
    int sum = letters == 1 ? 36 * 9 + c.v(0) * 8 : c.v(0) * 9 + c.v(1) * 8;
    sum += c.sum(letters, "765432");
    char last = c.at(c.length() - 1);
    return (last <= '9' || last == 'A') && (sum + c.v(c.length() - 1)) % 11 == 0;
  }
}
