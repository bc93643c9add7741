package io.tenure.classification.domain.detect.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named lists of words: nouns for people, companies and things, endings that deny, qualifiers. */
public final class WordLists {

  private static final WordLists STANDARD =
      new WordLists(RuleFile.read("/io/tenure/classification/words.txt"));

  private final Map<String, Set<String>> lists = new HashMap<>();

  private WordLists(List<List<String>> lines) {
    for (List<String> line : lines) {
      lists
          .computeIfAbsent(line.get(0), name -> new HashSet<>())
          .addAll(List.of(line.get(1).split("\\s+")));
    }
  }

  /** The lists that Tenure ships. */
  public static WordLists standard() {
    return STANDARD;
  }

  /** True where the list of that name holds the word. */
  public boolean has(String list, String word) {
    return lists.getOrDefault(list, Set.of()).contains(word);
  }

  /** The words of a list. */
  public Set<String> list(String name) {
    return Set.copyOf(lists.getOrDefault(name, Set.of()));
  }

  Set<String> all() {
    Set<String> all = new HashSet<>();
    lists.values().forEach(all::addAll);
    return all;
  }
}
