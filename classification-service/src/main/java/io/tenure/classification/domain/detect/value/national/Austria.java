package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/** Numbers of Austria. Sources: BMF, Sozialversicherung, de.wikipedia.org Abgabenkontonummer. */
final class Austria {

  static final List<Scheme> SCHEMES =
      List.of(
          number("at.businessid", ValueType.COMPANY_ID, 1, " ", "[FN]d1-6l", c -> true),
          number("at.tin", ValueType.TAX_ID, 0.04, " -./,", "d9", Austria::tin),
          number("at.uid", ValueType.VAT_ID, 0.1, " -./", "[AT]Ud8", Austria::uid),
          number("at.vnr", ValueType.NATIONAL_ID, 0.003, " ", "d10", Austria::vnr));

  /** Tax offices, as their numbers stood before they were joined in 2021. */
  private static final Set<Integer> OFFICES =
      Set.of(
          3, 4, 6, 7, 8, 9, 10, 12, 15, 16, 18, 22, 23, 29, 33, 38, 41, 46, 51, 52, 53, 54, 57, 59,
          61, 65, 67, 68, 69, 71, 72, 81, 82, 83, 84, 90, 91, 93, 97, 98);

  private Austria() {}

  /** Office, serial, Luhn. */
  static boolean tin(Code c) {
    return OFFICES.contains(c.i(0, 2)) && CheckDigits.luhn(c);
  }

  /** Luhn's sum over seven digits and 4 more, modulo 10. */
  static boolean uid(Code c) {
    int sum = 4;
    for (int i = 1; i < 8; i++) {
      int d = i % 2 == 0 ? c.d(i) * 2 : c.d(i);
      sum += d > 9 ? d - 9 : d;
    }
    return (sum + c.d(8)) % 10 == 0;
  }

  /** Serial, check digit modulo 11, birthday DDMMYY (month above 12 where serials ran out). */
  static boolean vnr(Code c) {
    int day = c.i(4, 6);
    int month = c.i(6, 8);
    return c.d(0) > 0
        && c.sum("3790584216") % 11 == c.d(3)
        && (Days.anyCentury(c.i(8, 10), month, day) || month > 12 && month < 16 && day <= 31);
  }
}
