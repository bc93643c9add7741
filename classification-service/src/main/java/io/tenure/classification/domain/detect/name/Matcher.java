package io.tenure.classification.domain.detect.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the phrase that decides what a name means: the one nearest to its end, the longest of
 * those, the first in the list of rules.
 */
final class Matcher {

  private static final double QUALIFIED = 0.97;
  private static final double FOLLOWED = 0.4;

  private static final Map<String, List<Candidate>> BY_LAST_WORD = index();

  private Matcher() {}

  private record Candidate(NameRule rule, List<String> phrase) {}

  /** The matches of the deciding phrase; several where several rules know it. */
  static List<Match> find(List<String> words) {
    List<String> name = withoutEndingNumbers(words);
    for (List<String> tried : name.size() < words.size() ? List.of(words, name) : List.of(words)) {
      for (int end = tried.size(); end > 0; end--) {
        List<Match> matches = endingAt(tried, end);
        if (!matches.isEmpty() && (end == tried.size() || tried.size() == name.size())) {
          return matches;
        }
      }
    }
    return List.of();
  }

  private static List<Match> endingAt(List<String> words, int end) {
    int longest = 0;
    List<Candidate> best = new ArrayList<>();
    for (Candidate candidate : BY_LAST_WORD.getOrDefault(words.get(end - 1), List.of())) {
      int size = candidate.phrase().size();
      if (size <= end
          && size >= longest
          && words.subList(end - size, end).equals(candidate.phrase())) {
        if (size > longest) {
          best.clear();
        }
        longest = size;
        best.add(candidate);
      }
    }
    List<String> before = List.copyOf(words.subList(0, end - longest));
    List<String> after = words.subList(end, words.size());
    return best.stream()
        .map(b -> new Match(b.rule(), b.phrase(), before, quality(after), denied(after)))
        .toList();
  }

  private static double quality(List<String> after) {
    if (after.isEmpty()) {
      return 1;
    }
    boolean qualifiers = after.stream().allMatch(w -> qualifier(w) || number(w));
    return qualifiers ? QUALIFIED : FOLLOWED;
  }

  private static boolean qualifier(String word) {
    Context context = Context.of(word);
    return WordLists.standard().has("derived", word)
        || context == Context.PERSON
        || context == Context.COMPANY
        || context == Context.PARTY;
  }

  private static boolean denied(List<String> after) {
    WordLists lists = WordLists.standard();
    return after.stream().anyMatch(w -> lists.has("deny", w) || lists.has("linkend", w));
  }

  private static List<String> withoutEndingNumbers(List<String> words) {
    List<String> name = new ArrayList<>(words);
    while (name.size() > 1 && number(name.getLast())) {
      name.removeLast();
    }
    return Collections.unmodifiableList(name);
  }

  private static boolean number(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private static Map<String, List<Candidate>> index() {
    Map<String, List<Candidate>> index = new HashMap<>();
    for (NameRule rule : NameRules.standard().rules()) {
      for (List<String> phrase : rule.phrases()) {
        List<String> words =
            phrase.stream().flatMap(w -> Lexicon.standard().words(w).stream()).toList();
        index
            .computeIfAbsent(words.getLast(), word -> new ArrayList<>())
            .add(new Candidate(rule, words));
      }
    }
    return index;
  }
}
