package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.name.RuleFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which word of a table's name stands for which kind. */
public final class KindWords {

  private static final KindWords STANDARD =
      new KindWords(RuleFile.read("/io/tenure/classification/kinds.txt"));

  private final Map<String, String> kinds = new HashMap<>();

  private KindWords(List<List<String>> lines) {
    for (List<String> line : lines) {
      for (String word : line.get(1).split("\\s+")) {
        kinds.putIfAbsent(word, line.get(0));
      }
    }
  }

  /** The words that Tenure ships. */
  public static KindWords standard() {
    return STANDARD;
  }

  /** The kind, null where the word stands for none. */
  public String kind(String word) {
    return kinds.get(word);
  }
}
