package io.tenure.classification.domain.detect.name;

import java.util.List;

/** Whether a name is made of words that the rules and word lists of Tenure know. */
public final class KnownWords {

  private KnownWords() {}

  /** True where each word is known; numbers of at most two digits may stand among them. */
  public static boolean only(String name) {
    List<String> words = Tokens.of(name);
    return words.stream().anyMatch(w -> !Words.number(w))
        && words.stream()
            .allMatch(w -> Words.number(w) ? w.length() <= 2 : Lexicon.standard().knows(w));
  }
}
