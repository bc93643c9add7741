package io.tenure.classification.domain.propose;

import java.util.Collections;
import java.util.List;

/** Small questions about lists of words. */
final class Words {

  private Words() {}

  /** True where the phrase stands in the words, whole and in order. */
  static boolean contain(List<String> words, List<String> phrase) {
    return Collections.indexOfSubList(words, phrase) >= 0;
  }

  /** True where the words end with the phrase. */
  static boolean end(List<String> words, List<String> phrase) {
    return words.size() >= phrase.size()
        && words.subList(words.size() - phrase.size(), words.size()).equals(phrase);
  }
}
