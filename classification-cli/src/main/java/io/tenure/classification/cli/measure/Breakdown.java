package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.score.Counts;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures of parts, such as classes or modules.
 *
 * @param columns their names; the first one names the part
 * @param lines cells are texts, whole numbers or shares
 */
public record Breakdown(String title, List<String> columns, List<List<Object>> lines) {
  private static final List<String> COUNTS =
      List.of("part", "precision", "recall", "F1", "hits", "false alarms", "missed", "passed");

  /** Collects the lines of hits and misses. */
  static Breakdown ofCounts(String title) {
    return new Breakdown(title, COUNTS, new ArrayList<>());
  }

  void add(String part, Counts c) {
    lines.add(
        List.of(
            part, c.precision(), c.recall(), c.f1(), c.hits(), c.alarms(), c.misses(), c.passes()));
  }
}
