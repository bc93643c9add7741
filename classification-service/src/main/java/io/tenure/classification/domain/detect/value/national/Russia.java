package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Russia. Sources: FNS, Pension Fund. */
final class Russia {

  static final List<Scheme> SCHEMES =
      List.of(
          number("ru.inn", ValueType.TAX_ID, 0.09, " ", "d10|d12", Russia::inn),
          number("ru.ogrn", ValueType.COMPANY_ID, 0.05, " ", "d13|d15", Russia::ogrn),
          number("ru.snils", ValueType.NATIONAL_ID, 0.01, " -", "d11", Russia::snils));

  private Russia() {}

  /** Ten digits for a firm with one check digit, twelve for a person with two. */
  static boolean inn(Code c) {
    if (c.length() == 10) {
      return c.sum("24A359468") % 11 % 10 == c.d(9);
    }
    return c.sum("724A359468") % 11 % 10 == c.d(10) && c.sum("3724A359468") % 11 % 10 == c.d(11);
  }

  /** The number modulo 11 (firms) or 13 (entrepreneurs), last digit. */
  static boolean ogrn(Code c) {
    boolean firm = c.length() == 13;
    int region = c.i(3, 5);
    boolean kind = firm ? c.d(0) >= 1 && c.d(0) != 3 : c.d(0) == 3 || c.d(0) == 4;
    int last = c.length() - 1;
    return kind && region > 0 && c.n(0, last) % (firm ? 11 : 13) % 10 == c.d(last);
  }

  /** Weights 9 to 1, modulo 101; 100 is written 00. */
  static boolean snils(Code c) {
    return c.n(0, 9) > 1_001_998 && c.sum("987654321") % 101 % 100 == c.i(9, 11);
  }
}
