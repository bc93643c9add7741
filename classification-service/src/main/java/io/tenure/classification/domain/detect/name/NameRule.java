package io.tenure.classification.domain.detect.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Phrases that name a category.
 *
 * @param category null for phrases that are nobody's data, whatever shorter phrase they hold
 * @param needs where the phrases count
 * @param head which end of a compound decides what it is
 * @param confidence how sure the name alone is, where it counts; below a half it never decides
 */
record NameRule(String category, Needs needs, Head head, double confidence, List<Phrase> phrases) {

  /** Context that a rule asks for. */
  enum Needs {
    /** Anywhere. */
    ANY,
    /** Not in tables about things only. */
    PARTY,
    /** Only where people speak, or are spoken about. */
    TALK,
    /** Only where a person is near. */
    PERSON,
    /** Only where the table, the object or the name itself is a person's; siblings do not do. */
    OWN,
    /** Only beside other parts of an address. */
    ADDRESS,
    /** Only as the key of a person's own record. */
    RECORD,
    /** Only in tables of what people were charged. */
    CHARGE
  }

  /** Where the noun of a compound stands. */
  enum Head {
    /** English, German, Dutch, Nordic: what follows the noun changes what it means. */
    LAST,
    /** Romance languages, Polish: what follows only qualifies. */
    FIRST
  }

  /**
   * One phrase.
   *
   * @param whole the name is that phrase and nothing else but numbers
   */
  record Phrase(List<String> words, boolean whole) {

    static Phrase of(String text) {
      boolean whole = text.startsWith("=");
      return new Phrase(List.of((whole ? text.substring(1) : text).split("\\s+")), whole);
    }
  }

  boolean in(String... categories) {
    return category != null && List.of(categories).stream().anyMatch(category::startsWith);
  }

  Set<String> words() {
    return phrases.stream().flatMap(p -> p.words().stream()).collect(Collectors.toSet());
  }
}
