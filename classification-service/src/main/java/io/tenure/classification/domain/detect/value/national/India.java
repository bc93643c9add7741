package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of India. Sources: UIDAI, ECI, Income Tax Department, GST council. */
final class India {

  static final List<Scheme> SCHEMES =
      List.of(
          number("in_.aadhaar", ValueType.NATIONAL_ID, 0.1, " -", "d12", India::uid),
          number("in_.vid", ValueType.NATIONAL_ID, 0.1, " -", "d16", India::uid),
          number(
              "in_.epic",
              ValueType.NATIONAL_ID,
              0.1,
              " -",
              "l3d7",
              c -> CheckDigits.luhn(c, 3, 10)),
          number("in_.pan", ValueType.TAX_ID, 0.4, " -", "l5d4l", India::pan),
          number("in_.gstin", ValueType.VAT_ID, 0.005, " ", "d2l5d4lxxx", India::gstin));

  private India() {}

  /** Verhoeff; never starts with 0 or 1, never reads the same backwards. */
  static boolean uid(Code c) {
    return c.d(0) > 1 && !palindrome(c) && CheckDigits.verhoeff(c);
  }

  private static boolean palindrome(Code c) {
    for (int i = 0; i < c.length() / 2; i++) {
      if (c.at(i) != c.at(c.length() - 1 - i)) {
        return false;
      }
    }
    return true;
  }

  /** The fourth letter tells the holder; the rule of the last one is not published. */
  static boolean pan(Code c) {
    return "ABCFGHJKLPT".indexOf(c.at(3)) >= 0 && c.i(5, 9) > 0;
  }

  /** State, PAN, registration, Z, Luhn modulo 36. */
  static boolean gstin(Code c) {
    int state = c.i(0, 2);
    boolean known = state >= 1 && state <= 38 || state == 97 || state == 99;
    return known && pan(c.part(2, 12)) && c.at(12) != '0' && c.at(13) == 'Z' && luhn36(c);
  }

  private static boolean luhn36(Code c) {
    int sum = 0;
    for (int i = 0; i < 15; i++) {
      int value = c.v(i) * (i % 2 == 0 ? 1 : 2);
      sum += value / 36 + value % 36;
    }
    return sum % 36 == 0;
  }
}
