package io.tenure.classification.domain.detect.name;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All words that a rule or a word list knows; cuts compounds and plurals down to them. */
final class Lexicon {

  private static final int SHORTEST_COMPOUND = 6;
  private static final int SHORTEST_PART = 3;

  private final Set<String> words;

  private Lexicon(Set<String> words) {
    this.words = words;
  }

  static Lexicon standard() {
    return Holder.STANDARD;
  }

  /** Whether a rule or a list has the word. */
  boolean knows(String word) {
    return words.contains(word);
  }

  /** One word, or the two or three known words it is made of. */
  List<String> words(String word) {
    Optional<String> singular = singular(word);
    if (words.contains(word) && (singular.isEmpty() || !word.endsWith("s"))) {
      return List.of(word);
    }
    if (singular.isPresent()) {
      return List.of(singular.get());
    }
    return word.length() < SHORTEST_COMPOUND
        ? List.of(word)
        : compound(word, 3).orElse(List.of(word));
  }

  /** Phrases of the rules are written as people write them; plurals in them become singular too. */
  private Optional<String> singular(String word) {
    if (WordLists.standard().has("whole", word)) {
      return Optional.empty();
    }
    if (word.endsWith("ies") && words.contains(word.substring(0, word.length() - 3) + "y")) {
      return Optional.of(word.substring(0, word.length() - 3) + "y");
    }
    for (String ending : List.of("s", "es", "n", "en")) {
      if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        if (words.contains(stem)) {
          return Optional.of(stem);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<String>> compound(String word, int parts) {
    for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      String head = head(word.substring(0, cut));
      if (head == null) {
        continue;
      }
      String tail = word.substring(cut);
      String known = words.contains(tail) ? tail : singular(tail).orElse(null);
      if (known != null) {
        return Optional.of(List.of(head, known));
      }
      if (parts > 2) {
        Optional<List<String>> rest = compound(tail, parts - 1);
        if (rest.isPresent()) {
          return Optional.of(join(head, rest.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** A known word, also with what German puts between two: {@code kunden} in Kundenstrasse. */
  private String head(String word) {
    return words.contains(word)
        ? word
        : word.length() > SHORTEST_PART + 1 ? singular(word).orElse(null) : null;
  }

  private static List<String> join(String head, List<String> rest) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(head), rest.stream()).toList();
  }

  private static final class Holder {
    private static final Lexicon STANDARD = build();

    private static Lexicon build() {
      Set<String> words = new HashSet<>(WordLists.standard().all());
      NameRules.standard().forEach(rule -> words.addAll(rule.words()));
      words.addAll(Words.abbreviations().keySet());
      words.addAll(Words.abbreviations().values());
      RuleFile.read("/io/tenure/classification/kinds.txt")
          .forEach(line -> words.addAll(List.of(line.get(1).split("\\s+"))));
      return new Lexicon(words);
    }
  }
}
