package io.tenure.classification.domain.detect.value.national;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.number;
import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Code;
import io.tenure.classification.domain.detect.value.scheme.Days;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;

/** Numbers of Romania. Sources: OUG 97/2005, ANAF, ONRC. */
final class Romania {

  static final List<Scheme> SCHEMES =
      List.of(
          number("ro.cnp", ValueType.NATIONAL_ID, 0.002, " -", "d13", Romania::cnp),
          number("ro.cui", ValueType.COMPANY_ID, 0.09, " -", "[RO]d2-10", Romania::cui),
          number(
              "ro.cf",
              ValueType.VAT_ID,
              0.09,
              " -",
              "[RO]d2-10|[RO]d13",
              c -> c.length() == 13 ? cnp(c) : cui(c)),
          text("ro.onrc", ValueType.COMPANY_ID, 0.001, Romania::register));

  private Romania() {}

  /** Sex and century, birthday YYMMDD, county, serial, check digit modulo 11. */
  static boolean cnp(Code c) {
    int county = c.i(7, 9);
    int century = c.d(0) == 3 || c.d(0) == 4 ? 1800 : c.d(0) == 5 || c.d(0) == 6 ? 2000 : 1900;
    boolean place =
        county >= 1 && county <= 48
            || county == 51
            || county == 52
            || county == 70
            || county >= 80 && county <= 83;
    int check = c.sum("279146358279") % 11;
    return c.d(0) > 0
        && place
        && Days.real(century + c.i(1, 3), c.i(3, 5), c.i(5, 7))
        && (check == 10 ? 1 : check) == c.d(12);
  }

  /** Weights 7 5 3 2 1 7 5 3 2 aligned to the right. */
  static boolean cui(Code c) {
    return c.d(0) > 0 && c.sum("753217532".substring(10 - c.length())) * 10 % 11 % 10 == c.d(-1);
  }

  /** Trade register: J, F or C, county, number, year; since 2024 year, number, county, check. */
  static boolean register(Cell cell) {
    String text = cell.text();
    char kind = text.isEmpty() ? 'x' : Character.toUpperCase(text.charAt(0));
    if (cell.letters() != 1 || kind != 'J' && kind != 'F' && kind != 'C' || text.length() > 24) {
      return false;
    }
    if (cell.marks() == 0) {
      return text.length() == 14 && modern(cell.code());
    }
    int[] parts = new int[6];
    int count = 0;
    int digits = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      count += digit && digits == 0 ? 1 : 0;
      digits = digit ? digits + 1 : 0;
      if (count > 5 || digits > (count == 1 ? 2 : count == 2 ? 5 : 4)) {
        return false;
      }
      parts[count] = digit ? parts[count] * 10 + c - '0' : parts[count];
    }
    boolean dated = count == 5 && cell.has('.');
    return (count == 3 || dated)
        && digits == 4
        && county(parts[1])
        && cell.marksWithin(dated ? Marks.of(" /-.") : Marks.of(" /-"))
        && year(parts[count]);
  }

  private static boolean county(int county) {
    return county >= 1 && county <= 40 || county == 51 || county == 52;
  }

  private static boolean year(int year) {
    return year >= 1990 && year <= Days.LATEST_BIRTH;
  }

  private static boolean modern(Code c) {
    return c.digits(1, 14)
        && year(c.i(1, 5))
        && (c.i(11, 13) == 0 || county(c.i(11, 13)))
        && (c.at(0) + c.sum(1, "111111111111")) % 10 == c.d(13);
  }
}
