package io.tenure.classification.domain.detect.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Phrases that name a category.
 *
 * @param needs where the phrase counts: anywhere, or only about a person or a party
 * @param confidence how sure the name alone is, where it counts
 */
record NameRule(String category, Needs needs, double confidence, List<List<String>> phrases) {

  /** Context that a rule asks for. */
  enum Needs {
    /** Anywhere. */
    ANY,
    /** Not in tables about things only. */
    PARTY,
    /** Only where people speak, or are spoken about. */
    TALK,
    /** Only where a person is near. */
    PERSON
  }

  Set<String> words() {
    return phrases.stream().flatMap(List::stream).collect(Collectors.toSet());
  }
}
