package io.tenure.classification.domain.detect.value.world;

import static io.tenure.classification.domain.detect.value.scheme.Scheme.text;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Marks;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.List;
import java.util.Set;

/** Names, parts of postal addresses and free text, by their shape alone. All weak. */
final class Prose {

  static final List<Scheme> SCHEMES =
      List.of(
          text("postal_code", ValueType.POSTAL_CODE, Prose::postalCode),
          text("street", ValueType.STREET, Prose::street),
          text("person_name", ValueType.PERSON_NAME, Prose::personName),
          text("free_text", ValueType.FREE_TEXT, Prose::freeText));

  private static final Set<String> POSTAL =
      Set.of(
          "dddd",
          "ddddd",
          "ddddd-ddd",
          "ddddd-dddd",
          "dddd ll",
          "ddddll",
          "ldl dld",
          "ldldld",
          "ldd dll",
          "ld dll",
          "lldd dll",
          "lld dll",
          "ldl dll",
          "lldl dll",
          "lddll",
          "ldll",
          "llddll",
          "l-dddd",
          "l-ddddd",
          "ll-dddd",
          "ll-ddddd",
          "ddd dd",
          "dddd-ddd",
          "ddd-dddd",
          "dd-ddd",
          "ldddll",
          "llddddll",
          "lldddll",
          "lldldll",
          "ldldll");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "la", "las", "los", "van", "von", "der", "den",
          "di", "du", "e", "y", "zu", "ter", "le", "el", "al", "bin", "ibn");
  private static final long BLANK = Marks.of(" ");

  private Prose() {}

  static boolean postalCode(Cell cell) {
    int length = cell.length();
    if (length < 4 || length > 10 || cell.digits() < 2 || !cell.marksWithin(Marks.of(" -"))) {
      return false;
    }
    char[] shape = new char[length];
    for (int i = 0; i < length; i++) {
      char c = cell.text().charAt(i);
      shape[i] = c >= '0' && c <= '9' ? 'd' : c == ' ' || c == '-' ? c : 'l';
    }
    return POSTAL.contains(new String(shape));
  }

  /** A house number in front of a word or after one. */
  static boolean street(Cell cell) {
    if (cell.letters() < 3
        || cell.digits() < 1
        || cell.digits() > 9
        || cell.length() > 120
        || cell.has('@')
        || !cell.has(' ') && !cell.has(',')) {
      return false;
    }
    String text = cell.text();
    boolean word = false;
    boolean first = false;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != ',') {
        continue;
      }
      if (i > start) {
        boolean house = house(text, start, i);
        if (house && word || first && !house && letters(text, start, i)) {
          return true;
        }
        first |= house && start == 0;
        word |= letters(text, start, i);
      }
      start = i + 1;
    }
    return false;
  }

  /** One to five digits, perhaps a letter, perhaps a second number after a hyphen or slash. */
  private static boolean house(String text, int start, int end) {
    int digits = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean tail =
          digits > 0 && (c == '-' || c == '/' || Character.isLetter(c) && !letters(text, i, end));
      if (!digit && !tail) {
        return false;
      }
      digits += digit ? 1 : 0;
    }
    return digits > 0 && digits <= 8;
  }

  private static boolean letters(String text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** One to five words that start with a capital, no digit; particles such as von may be small. */
  static boolean personName(Cell cell) {
    if (cell.digits() > 0 || cell.letters() < 2 || cell.length() > 60) {
      return false;
    }
    String text = cell.text();
    int words = 0;
    int capitals = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != ',') {
        continue;
      }
      if (i > start) {
        boolean capital = capital(text, start, i);
        if (!capital && !PARTICLES.contains(text.substring(start, i))) {
          return false;
        }
        words++;
        capitals += capital ? 1 : 0;
      }
      start = i + 1;
    }
    return capitals >= 1 && words <= 5;
  }

  private static boolean capital(String text, int start, int end) {
    if (!Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) && "'’.-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Several sentences' worth of words. */
  static boolean freeText(Cell cell) {
    if (cell.length() < 40 || (cell.marks() & BLANK) == 0) {
      return false;
    }
    int blanks = 0;
    for (int i = 0; i < cell.length() && blanks < 6; i++) {
      blanks += cell.text().charAt(i) == ' ' ? 1 : 0;
    }
    return blanks >= 6;
  }
}
