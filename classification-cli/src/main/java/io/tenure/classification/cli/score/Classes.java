package io.tenure.classification.cli.score;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Answers of one class each out of several, with the labels. */
public final class Classes {

  /**
   * An answer.
   *
   * @param label none where the row belongs to no class
   * @param said none where no class was said
   */
  public record Answer(Optional<String> label, Optional<String> said) {}

  private Classes() {}

  /** Hits, alarms and misses of each class. */
  public static Map<String, Counts> counts(List<String> classes, List<Answer> answers) {
    Map<String, Counts> counts = new TreeMap<>();
    for (String one : classes) {
      Counts c = Counts.NONE;
      for (Answer answer : answers) {
        c =
            c.and(
                answer.label().filter(one::equals).isPresent(),
                answer.said().filter(one::equals).isPresent());
      }
      counts.put(one, c);
    }
    return counts;
  }

  /** Mean of the F1 of those classes that some label names; not a number where there is none. */
  public static double macroF1(Map<String, Counts> counts) {
    return counts.values().stream()
        .filter(c -> c.hits() + c.misses() > 0)
        .mapToDouble(Counts::f1)
        .average()
        .orElse(Double.NaN);
  }
}
