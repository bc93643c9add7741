package io.tenure.classification.domain.document;

import io.tenure.classification.domain.detect.name.KnownWords;
import io.tenure.classification.domain.detect.term.PersonWords;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells keys that name something from keys that are data themselves (ids, addresses, dates, names
 * of people as in {@code {"anna@example.org": {...}}}). Only names may become part of a path; of
 * what could be either, data is assumed.
 */
public final class KeyNames {

  /** Longer keys are data. */
  static final int LONGEST = 64;

  private static final int MOST_VALUES = 200_000;
  private static final int MOST_DIGITS = 4;
  private static final int LONGEST_WORD = 24;

  /** Rows in which an unknown word has to stand to be taken for a name. */
  private static final int FEWEST = 3;

  private static final double SHARE = 0.05;

  /** Written as names of people and places are. */
  private static final Pattern PROPER =
      Pattern.compile("\\p{Lu}[\\p{Ll}'’]+(?:[ -]\\p{Lu}[\\p{Ll}'’]+)*");

  private final Set<String> values;

  /**
   * Keys of the documents of a table.
   *
   * @param values what the sample of the table holds in its other columns, in lower case: a key
   *     that is also a value there is data
   */
  public KeyNames(Set<String> values) {
    this.values = new HashSet<>(values);
  }

  /** Takes a value from inside a document: a key like it is data, too. */
  void value(String value) {
    if (value.length() <= LONGEST && values.size() < MOST_VALUES) {
      values.add(value.strip().toLowerCase(Locale.ROOT));
    }
  }

  /** Whether the key has the form of a name at all. Needs no knowledge of other keys. */
  static boolean formed(String key) {
    if (key.isEmpty()
        || key.length() > LONGEST
        || !letter(key.charAt(0)) && key.charAt(0) != '@'
        || key.contains("://")) {
      return false;
    }
    int digits = 0;
    int word = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean digit = Character.isDigit(c);
      digits += digit ? 1 : 0;
      word = digit || Character.isLetter(c) ? word + 1 : 0;
      boolean known = i == 0 || digit || letter(c) || " -.:/()".indexOf(c) >= 0;
      if (!known || digits > MOST_DIGITS || word > LONGEST_WORD) {
        return false;
      }
    }
    return key.chars().anyMatch(Character::isLetter);
  }

  private static boolean letter(char c) {
    return Character.isLetter(c) || c == '_' || c == '$';
  }

  /**
   * Whether a key that is formed like a name is one.
   *
   * @param rows documents in which it stands at this place
   * @param of documents in which there is an object at this place
   */
  boolean name(String key, int rows, int of) {
    if (KnownWords.only(key)) {
      return true;
    }
    boolean often = rows >= FEWEST && rows >= SHARE * of;
    return often
        && !PROPER.matcher(key).matches()
        && !PersonWords.name(key)
        && !values.contains(key.toLowerCase(Locale.ROOT));
  }
}
