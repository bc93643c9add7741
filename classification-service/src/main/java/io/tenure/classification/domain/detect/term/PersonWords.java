package io.tenure.classification.domain.detect.term;

import io.tenure.classification.domain.detect.name.Tokens;

/** Whether a text is a name of a person, by the dictionaries. */
public final class PersonWords {

  private PersonWords() {}

  /** True where one of its words, or all of them together, are somebody's name. */
  public static boolean name(String text) {
    return !NameDictionary.kinds(Tokens.fold(text)).isEmpty()
        || Tokens.of(text).stream().anyMatch(word -> !NameDictionary.kinds(word).isEmpty());
  }
}
