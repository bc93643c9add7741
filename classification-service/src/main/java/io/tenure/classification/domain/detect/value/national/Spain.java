package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;

import io.tenure.classification.domain.detect.value.scheme.CheckDigits;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Person and company numbers of Spain. Sources: RD 1553/2005, RD 1065/2007, Orden EHA/451/2008. */
final class Spain {

  static final List<Scheme> SCHEMES =
      List.of(
          number(
              "es.dni",
              ValueType.NATIONAL_ID,
              0.04,
              " -",
              "d8l",
              c -> letter(c.i(0, 8)) == c.at(8)),
          number("es.nie", ValueType.NATIONAL_ID, 0.04, " -", "ld7l", Spain::nie),
          number("es.cif", ValueType.COMPANY_ID, 0.07, " -", "[ES]ld7x", Spain::cif),
          number("es.nif", ValueType.TAX_ID, 0.05, " -", "[ES]d8l|[ES]ld7x", Spain::nif),
          number("es.ccc", ValueType.BANK_ACCOUNT, 0.01, " -", "d20", Spain::ccc),
          number(
              "es.iban",
              ValueType.IBAN,
              0.0001,
              " -.",
              "ESd22",
              c -> ccc(c.after(4)) && CheckDigits.mod97(CheckDigits.mod97(c, 4, 24), c, 0, 4) == 1),
          number(
              "es.postal_code",
              ValueType.POSTAL_CODE,
              0.8,
              " ",
              "d5",
              c -> c.i(0, 2) >= 1 && c.i(0, 2) <= 52));

  private static final String PERSON = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String COMPANY = "JABCDEFGHI";

  private Spain() {}

  private static char letter(int number) {
    return PERSON.charAt(number % 23);
  }

  /** X, Y or Z (for 0, 1, 2), seven digits and the letter of the DNI. */
  static boolean nie(Code c) {
    int prefix = c.at(0) - 'X';
    return prefix >= 0 && prefix <= 2 && letter(prefix * 10_000_000 + c.i(1, 8)) == c.at(8);
  }

  /** Letter of the legal form, seven digits, a digit or a letter as check character. */
  static boolean cif(Code c) {
    char form = c.at(0);
    if ("ABCDEFGHJNPQRSUVW".indexOf(form) < 0) {
      return false;
    }
    int sum = 0;
    for (int i = 1; i < 8; i++) {
      int d = i % 2 == 1 ? c.d(i) * 2 : c.d(i);
      sum += d > 9 ? d - 9 : d;
    }
    int check = (10 - sum % 10) % 10;
    boolean digit = c.at(8) == '0' + check;
    boolean letter = c.at(8) == COMPANY.charAt(check);
    if ("PQSNWR".indexOf(form) >= 0) {
      return letter;
    }
    return "ABEH".indexOf(form) >= 0 ? digit : digit || letter;
  }

  /** Any of the three; K, L and M number Spaniards and foreigners without DNI or NIE. */
  static boolean nif(Code c) {
    return switch (c.at(0)) {
      case 'K', 'L', 'M' -> letter(c.i(1, 8)) == c.at(8);
      case 'X', 'Y', 'Z' -> nie(c);
      default -> c.at(0) <= '9' ? letter(c.i(0, 8)) == c.at(8) : cif(c);
    };
  }

  /** Bank and office, two check digits modulo 11, account. */
  static boolean ccc(Code c) {
    return check(c.sum("485A9736")) == c.d(8) && check(c.sum(10, "12485A9736")) == c.d(9);
  }

  private static int check(int sum) {
    int check = 11 - sum % 11;
    return check == 11 ? 0 : check == 10 ? 1 : check;
  }
}
