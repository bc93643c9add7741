package io.tenure.classification.domain.relate;

import io.tenure.classification.domain.detect.name.Tokens;
import java.util.List;

/**
 * Words without the plural, also of words that no list knows, so that {@code widget_id} and {@code
 * widgets} meet. Crude on purpose: both sides are treated alike.
 */
final class Stems {

  private Stems() {}

  static List<String> of(String identifier) {
    return Tokens.of(identifier).stream().map(Stems::stem).toList();
  }

  static List<String> of(List<String> words) {
    return words.stream().map(Stems::stem).toList();
  }

  static String stem(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean hissing =
        word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("zes")
            || word.endsWith("ches")
            || word.endsWith("shes");
    if (word.length() > 4 && hissing) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * Whether one is short for the other: its beginning, or its letters in order with the same first
   * and last one, three at least.
   */
  static boolean abbreviates(String shorter, String word) {
    if (shorter.length() < 3 || shorter.length() >= word.length()) {
      return false;
    }
    if (word.startsWith(shorter)) {
      return true;
    }
    int at = 0;
    for (int i = 0; i < word.length() && at < shorter.length(); i++) {
      if (word.charAt(i) == shorter.charAt(at)) {
        at++;
      }
    }
    return at == shorter.length()
        && word.charAt(0) == shorter.charAt(0)
        && word.charAt(word.length() - 1) == shorter.charAt(shorter.length() - 1);
  }
}
