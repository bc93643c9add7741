package io.tenure.classification.domain.detect.value.world;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Types that only a shape or a short list gives away. Most are weak: they never decide alone. */
final class Shapes {

  static final List<Scheme> SCHEMES =
      List.of(
          text("uuid", ValueType.UUID, Shapes::uuid),
          text("date", ValueType.DATE, Shapes::date),
          text("amount", ValueType.AMOUNT, Shapes::amount),
          text("currency", ValueType.CURRENCY, Shapes::currency),
          text("gender", ValueType.GENDER, Shapes::gender),
          text("country.code", ValueType.COUNTRY_CODE, Shapes::countryCode),
          text("country.name", ValueType.COUNTRY_NAME, Shapes::countryName));

  private static final Set<String> GENDERS =
      Set.of(
          "m",
          "f",
          "w",
          "d",
          "x",
          "h",
          "male",
          "female",
          "man",
          "woman",
          "non-binary",
          "nonbinary",
          "diverse",
          "divers",
          "männlich",
          "weiblich",
          "homme",
          "femme",
          "masculin",
          "féminin",
          "hombre",
          "mujer",
          "masculino",
          "femenino",
          "feminino",
          "other",
          "unknown");
  private static final Set<String> CURRENCIES =
      Set.of(
          "EUR", "USD", "GBP", "BRL", "CHF", "JPY", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "CZK",
          "HUF", "MXN");
  private static final long AMOUNT = Marks.of("-+.,' ") | Marks.of("$€");

  private Shapes() {}

  /** 8-4-4-4-12 hexadecimal digits, of any version. */
  static boolean uuid(Cell cell) {
    if (cell.length() != 36 || !cell.marksWithin(Marks.of("-"))) {
      return false;
    }
    String text = cell.text();
    for (int i = 0; i < 36; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      char c = text.charAt(i);
      if (dash ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Year first with hyphens, perhaps a time after; or day and month first. */
  static boolean date(Cell cell) {
    if (cell.length() < 6 || cell.length() > 40 || cell.digits() < 4 || cell.letters() > 12) {
      return false;
    }
    String text = cell.text();
    int first = digits(text, 0);
    if (first == 4) {
      int second = digits(text, 5);
      int third = digits(text, 6 + second);
      int end = 6 + second + third;
      return century(text, 0)
          && text.charAt(4) == '-'
          && second > 0
          && second < 3
          && third > 0
          && third < 3
          && text.charAt(5 + second) == '-'
          && (end == text.length() || text.charAt(end) == 'T' || text.charAt(end) == ' ');
    }
    int second = first + 1 < text.length() ? digits(text, first + 1) : 0;
    int year = first + second + 2;
    return (first == 1 || first == 2)
        && (second == 1 || second == 2)
        && year < text.length()
        && "./-".indexOf(text.charAt(first)) >= 0
        && text.charAt(year - 1) == text.charAt(first)
        && (text.length() - year == 2 || text.length() - year == 4 && century(text, year))
        && digits(text, year) == text.length() - year;
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return Math.max(0, i - from);
  }

  private static boolean century(String text, int at) {
    String century = text.substring(at, at + 2);
    return century.equals("18")
        || century.equals("19")
        || century.equals("20")
        || century.equals("21");
  }

  /** A number with two decimals, perhaps grouped, perhaps with a currency at either end. */
  static boolean amount(Cell cell) {
    if (cell.length() > 24
        || cell.digits() < 3
        || cell.letters() > 3
        || !cell.marksWithin(AMOUNT)) {
      return false;
    }
    String text = cell.text();
    int start = 0;
    int end = text.length();
    while (start < end && "+-€$£ ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && !digit(text.charAt(end - 1))) {
      end--;
    }
    if (end - start < 4 || text.length() - end > 4 || start > 3) {
      return false;
    }
    char point = text.charAt(end - 3);
    if (point != '.' && point != ',' || !digit(text.charAt(end - 2))) {
      return false;
    }
    int run = 0;
    for (int i = start; i < end - 3; i++) {
      boolean digit = digit(text.charAt(i));
      if (!digit && (run == 0 || run > 3 || text.charAt(i) == point)) {
        return false;
      }
      run = digit ? run + 1 : 0;
    }
    return run > 0;
  }

  static boolean currency(Cell cell) {
    return cell.length() == 3 && CURRENCIES.contains(cell.text());
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean gender(Cell cell) {
    return cell.length() <= 12
        && cell.digits() == 0
        && GENDERS.contains(cell.text().toLowerCase(Locale.ROOT));
  }

  static boolean countryCode(Cell cell) {
    return cell.letters() == cell.length()
        && (cell.length() == 2 && Countries.isCode(cell.text())
            || cell.length() == 3 && Countries.isLongCode(cell.text()));
  }

  static boolean countryName(Cell cell) {
    return cell.letters() >= 2
        && cell.digits() == 0
        && cell.length() <= 60
        && Countries.isName(cell.text());
  }
}
