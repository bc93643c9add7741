package io.tenure.classification.domain.detect.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Types that only a shape or a short list gives away. Weak: they never decide alone. */
final class Shapes {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:1[89]|20|21)[0-9]{2}-[01]?[0-9]-[0-3]?[0-9](?:[T ].*)?|[0-3]?[0-9][./-][0-3]?[0-9][./-](?:1[89]|20)?[0-9]{2}");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[-+]?[€$£]?\\s?[0-9]{1,3}(?:[.,\\s]?[0-9]{3})*[.,][0-9]{2}\\s?(?:[€$£]|[A-Z]{3})?");
  private static final Pattern POSTAL =
      Pattern.compile(
          "[0-9]{4,5}|[0-9]{5}-[0-9]{3,4}|[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]|[0-9]{4} ?[A-Z]{2}|[A-Z]{1,2}-[0-9]{4,5}");
  private static final Pattern STREET =
      Pattern.compile(
          "(?:[0-9]{1,5}[A-Za-z]?,? .*\\p{L}{2,}.*|.*\\p{L}{2,}.*[ ,][0-9]{1,5} ?[A-Za-z]?(?:[-/][0-9]+)?(?:[ ,].*)?)");
  private static final Pattern NAME_PART = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*");
  private static final Pattern HASH = Pattern.compile("\\$(?:2[aby]|argon2|5|6|pbkdf2)[^\\s]{10,}");
  private static final Set<String> GENDERS =
      Set.of(
          "m",
          "f",
          "w",
          "d",
          "x",
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
          "unknown",
          "h");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "la", "las", "los", "van", "von", "der", "den",
          "di", "du", "e", "y", "zu", "ter", "le", "el", "al", "bin", "ibn");
  private static final Set<String> CURRENCIES =
      Set.of(
          "EUR", "USD", "GBP", "BRL", "CHF", "JPY", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "CZK",
          "HUF", "MXN");

  private Shapes() {}

  static boolean uuid(Cell cell) {
    return cell.length() == 36 && UUID.matcher(cell.text()).matches();
  }

  static boolean date(Cell cell) {
    return cell.length() >= 6 && cell.length() <= 40 && DATE.matcher(cell.text()).matches();
  }

  static boolean amount(Cell cell) {
    return cell.length() <= 24 && AMOUNT.matcher(cell.text()).matches();
  }

  static boolean postalCode(Cell cell) {
    return cell.length() >= 4
        && cell.length() <= 10
        && POSTAL.matcher(cell.text().toUpperCase(Locale.ROOT)).matches();
  }

  static boolean street(Cell cell) {
    return cell.letterCount() >= 3
        && cell.digitCount() >= 1
        && cell.digitCount() <= 9
        && cell.length() <= 120
        && cell.text().indexOf('@') < 0
        && STREET.matcher(cell.text()).matches();
  }

  /**
   * One to five words that start with a capital, no digit; particles such as {@code von} may be
   * small.
   */
  static boolean personName(Cell cell) {
    if (cell.digitCount() > 0 || cell.letterCount() < 2 || cell.length() > 60) {
      return false;
    }
    String[] words = cell.text().split("[ ,]+");
    int capitals = 0;
    for (String word : words) {
      if (NAME_PART.matcher(word).matches()) {
        capitals++;
      } else if (!PARTICLES.contains(word)) {
        return false;
      }
    }
    return capitals >= 1 && words.length <= 5;
  }

  static boolean gender(Cell cell) {
    return cell.length() <= 12 && GENDERS.contains(cell.text().toLowerCase(Locale.ROOT));
  }

  static boolean countryCode(Cell cell) {
    return cell.letterCount() == cell.length()
        && (cell.length() == 2 && Countries.isCode(cell.text())
            || cell.length() == 3 && Countries.isLongCode(cell.text()));
  }

  static boolean countryName(Cell cell) {
    return cell.letterCount() >= 2 && cell.digitCount() == 0 && Countries.isName(cell.text());
  }

  static boolean currency(Cell cell) {
    return cell.length() == 3 && CURRENCIES.contains(cell.text());
  }

  /** Several sentences' worth of words. */
  static boolean freeText(Cell cell) {
    return cell.length() >= 40 && cell.text().chars().filter(c -> c == ' ').count() >= 6;
  }

  static boolean passwordHash(Cell cell) {
    return HASH.matcher(cell.text()).matches();
  }
}
