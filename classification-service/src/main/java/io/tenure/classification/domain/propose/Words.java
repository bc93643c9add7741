package io.tenure.classification.domain.propose;

import java.util.Collections;
import java.util.List;

/** Small questions about lists of words. */
public final class Words {

  private Words() {}

  /** True where the phrase stands in the words, whole and in order. */
  public static boolean contain(List<String> words, List<String> phrase) {
    return Collections.indexOfSubList(words, phrase) >= 0;
  }

  /** True where the words end with the phrase. */
  public static boolean end(List<String> words, List<String> phrase) {
    return words.size() >= phrase.size()
        && words.subList(words.size() - phrase.size(), words.size()).equals(phrase);
  }
}
