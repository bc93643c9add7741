package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/**
 * Numbers of Poland. Sources: act of 24 September 2010, GUS, Ministry of Finance, ICAO layouts of
 * MSWiA.
 */
final class Poland {

  static final List<Scheme> SCHEMES =
      List.of(
          number("pl.nip", ValueType.TAX_ID, 0.09, " -", "[PL]d10", Poland::nip),
          number("pl.pesel", ValueType.NATIONAL_ID, 0.015, " -", "d11", Poland::pesel),
          number("pl.regon", ValueType.COMPANY_ID, 0.09, " -", "d9|d14", Poland::regon),
          number("pl.dowod", ValueType.NATIONAL_ID, 0.1, " ", "l3d6", Poland::card));

  private Poland() {}

  static boolean nip(Code c) {
    return c.i(0, 9) > 0 && c.sum("657234567") % 11 == c.d(9);
  }

  /** Birthday YYMMDD with the century in the month, serial, weights 1 3 7 9 modulo 10. */
  static boolean pesel(Code c) {
    int month = c.i(2, 4);
    int century = month > 80 ? 1800 : 1900 + month / 20 * 100;
    return Days.real(century + c.i(0, 2), month % 20, c.i(4, 6))
        && (c.sum("1379137913") + c.d(10)) % 10 == 0;
  }

  static boolean regon(Code c) {
    boolean nine = c.sum("89234567") % 11 % 10 == c.d(8);
    return nine && (c.length() == 9 || c.sum("2485097361248") % 11 % 10 == c.d(13));
  }

  /** Identity card: weights 7 3 1, the first digit is the check digit. */
  static boolean card(Code c) {
    int sum = c.v(0) * 7 + c.v(1) * 3 + c.v(2) + c.sum(4, "73173");
    return sum % 10 == c.d(3);
  }
}
