package io.tenure.classification.domain.detect.term;

import io.tenure.classification.domain.detect.name.RuleFile;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Given and family names of Europe and the Americas. */
final class NameDictionary {

  private static final Set<String> GIVEN = read("given-names");
  private static final Set<String> FAMILY = read("family-names");
  private static final Pattern BREAK = Pattern.compile("[\\s,.'’-]+");
  private static final int MOST_WORDS = 5;

  private NameDictionary() {}

  /** Kinds of a folded value: a given with a family name is a full one; a word may be both. */
  static Set<Term> kinds(String folded) {
    Set<Term> kinds = EnumSet.noneOf(Term.class);
    if (folded.chars().anyMatch(c -> Character.isDigit(c) || c == '@')) {
      return kinds;
    }
    List<String> words = BREAK.splitAsStream(folded).filter(w -> !w.isEmpty()).toList();
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return kinds;
    }
    boolean given = words.stream().anyMatch(GIVEN::contains);
    if (words.size() > 1 && given && pair(words)) {
      kinds.add(Term.FULL_NAME);
    }
    if (words.size() <= 2 && GIVEN.contains(words.getFirst())) {
      kinds.add(Term.GIVEN_NAME);
    }
    if (words.size() <= 2 && FAMILY.contains(words.getLast())) {
      kinds.add(Term.FAMILY_NAME);
    }
    return kinds;
  }

  /** One word is a given name and another one a family name. */
  private static boolean pair(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < words.size(); j++) {
        if (i != j && GIVEN.contains(words.get(i)) && FAMILY.contains(words.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> read(String file) {
    Set<String> names = new HashSet<>();
    RuleFile.read("/io/tenure/classification/values/" + file + ".txt")
        .forEach(line -> names.addAll(List.of(line.getFirst().split(" "))));
    return names;
  }
}
