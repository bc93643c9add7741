package io.tenure.classification.domain.detect.name;

import io.tenure.classification.domain.detect.name.NameRule.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the phrases of the rules in a name; of phrases that overlap the longer one. */
final class Matcher {

  private static final String NUMBER = "#";
  private static final Matcher STANDARD = new Matcher(NameRules.standard());

  private final Map<String, List<Candidate>> byLastWord;

  Matcher(List<NameRule> rules) {
    byLastWord = index(rules);
  }

  private record Candidate(NameRule rule, List<String> words, boolean whole) {}

  /** Phrases of the rules that Tenure ships. */
  static List<Match> find(List<String> name) {
    return STANDARD.in(name);
  }

  List<Match> in(List<String> name) {
    List<Match> found = new ArrayList<>();
    for (int end = 1; end <= name.size(); end++) {
      String last = name.get(end - 1);
      endingAt(name, end, last, found);
      if (Words.number(last)) {
        endingAt(name, end, NUMBER, found);
      }
    }
    return found.stream().filter(m -> found.stream().noneMatch(o -> hides(o, m))).toList();
  }

  private static boolean hides(Match other, Match match) {
    return other.length() > match.length() && other.overlaps(match);
  }

  private void endingAt(List<String> name, int end, String last, List<Match> found) {
    for (Candidate candidate : byLastWord.getOrDefault(last, List.of())) {
      int start = end - candidate.words().size();
      if (start >= 0
          && same(candidate.words(), name.subList(start, end))
          && (!candidate.whole() || start == 0 && end >= core(name))) {
        found.add(new Match(candidate.rule(), candidate.words(), name, start, end));
      }
    }
  }

  private static boolean same(List<String> phrase, List<String> words) {
    for (int i = 0; i < phrase.size(); i++) {
      boolean number = phrase.get(i).equals(NUMBER) && Words.number(words.get(i));
      if (!number && !phrase.get(i).equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Words of the name without numbers at its end. */
  private static int core(List<String> name) {
    int core = name.size();
    while (core > 1 && Words.number(name.get(core - 1))) {
      core--;
    }
    return core;
  }

  private static Map<String, List<Candidate>> index(List<NameRule> rules) {
    Map<String, List<Candidate>> index = new HashMap<>();
    for (NameRule rule : rules) {
      for (Phrase phrase : rule.phrases()) {
        List<String> words = Words.normal(phrase.words().stream().flatMap(Matcher::known).toList());
        index
            .computeIfAbsent(words.getLast(), word -> new ArrayList<>())
            .add(new Candidate(rule, words, phrase.whole()));
      }
    }
    return index;
  }

  /** Phrases are written as people write them; plurals and compounds in them are cut the same. */
  private static Stream<String> known(String word) {
    return word.equals(NUMBER) ? Stream.of(word) : Lexicon.standard().words(word).stream();
  }
}
