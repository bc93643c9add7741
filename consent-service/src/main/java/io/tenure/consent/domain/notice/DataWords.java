package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.language.Phrases;
import java.util.List;

/** Data categories in words: those of the nearest category above that has some. */
public final class DataWords {
  private DataWords() {}

  /** The words for all keys, each once, joined by commas. */
  public static String of(List<String> categories, Phrases phrases) {
    return String.join(
        ", ", categories.stream().map(key -> word(key, phrases)).distinct().toList());
  }

  private static String word(String category, Phrases phrases) {
    String key = category;
    while (true) {
      var word = phrases.find("data." + key);
      if (word.isPresent()) {
        return word.get();
      }
      int dot = key.lastIndexOf('.');
      if (dot < 0) {
        return phrases.say("data.user");
      }
      key = key.substring(0, dot);
    }
  }
}
