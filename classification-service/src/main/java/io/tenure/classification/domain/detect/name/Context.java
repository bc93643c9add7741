package io.tenure.classification.domain.detect.name;

import java.util.List;

/** What the words around a name are about. */
public enum Context {
  PERSON,
  COMPANY,
  /**
   * A role somebody plays in a transaction (billing, ship to): the address of a person or a
   * company.
   */
  PARTY,
  /** Something people say or write to each other, or a record of it. */
  TALK,
  THING,
  UNKNOWN;

  /** What one word stands for. */
  static Context of(String word) {
    WordLists lists = WordLists.standard();
    if (lists.has("person", word)) {
      return PERSON;
    }
    if (lists.has("company", word)) {
      return COMPANY;
    }
    if (lists.has("party", word)) {
      return PARTY;
    }
    if (lists.has("talk", word)) {
      return TALK;
    }
    return lists.has("thing", word) ? THING : UNKNOWN;
  }

  /** What the last word that stands for anything stands for: the head of an English compound. */
  public static Context ofLast(List<String> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      Context context = of(words.get(i));
      if (context != UNKNOWN) {
        return context;
      }
    }
    return UNKNOWN;
  }
}
