package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Norway. Sources: Skatteetaten, Brønnøysund, Finans Norge. */
final class Norway {

  static final List<Scheme> SCHEMES =
      List.of(
          number("no.fodselsnummer", ValueType.NATIONAL_ID, 0.0025, " -:", "d11", Norway::person),
          number(
              "no.orgnr", ValueType.COMPANY_ID, 0.09, " ", "d9", c -> c.sum("327654321") % 11 == 0),
          number(
              "no.mva",
              ValueType.VAT_ID,
              0.0005,
              " ",
              "[NO]d9MVA",
              c -> c.sum("327654321") % 11 == 0),
          number("no.kontonr", ValueType.BANK_ACCOUNT, 0.09, " -.", "d11|d7", Norway::account),
          number("no.iban", ValueType.IBAN, 0.0001, " -.", "NOd13", Norway::iban));

  private Norway() {}

  /** Birthday DDMMYY (D numbers + 40 to the day, H numbers + 40 to the month), two check digits. */
  static boolean person(Code c) {
    return born(c)
        && (c.sum("376189452") + c.d(9)) % 11 == 0
        && (c.sum("5432765432") + c.d(10)) % 11 == 0;
  }

  private static boolean born(Code c) {
    int day = c.i(0, 2) > 40 && c.i(0, 2) < 80 ? c.i(0, 2) - 40 : c.i(0, 2);
    int month = c.i(2, 4);
    month = month > 80 ? month - 80 : month > 40 ? month - 40 : month;
    int year = c.i(4, 6);
    int serial = c.i(6, 9);
    int century = 0;
    if (serial < 500) {
      century = 1900;
    } else if (year >= 54 && serial < 750) {
      century = 1800;
    } else if (year < 40) {
      century = 2000;
    } else if (serial >= 900) {
      century = 1900;
    }
    return century + year <= Days.LATEST_BIRTH && Days.real(century + year, month, day);
  }

  /** Modulo 11 over all digits, or over the account alone where the bank is 0000. */
  static boolean account(Code c) {
    if (c.length() == 7 || c.starts("0000")) {
      int skip = c.length() - 7;
      return CheckDigits.luhn(c, skip, c.length());
    }
    return (c.sum("5432765432") + c.d(10)) % 11 == 0;
  }

  static boolean iban(Code c) {
    return account(c.after(4)) && CheckDigits.mod97(CheckDigits.mod97(c, 4, 15), c, 0, 4) == 1;
  }
}
