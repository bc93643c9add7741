package io.tenure.classification.domain.detect.calibration;

import io.tenure.classification.domain.detect.name.RuleFile;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * From a score to how often an answer with that score was right on labelled data: a monotone table
 * for each kind of answer, straight lines between its points. {@code calibration.txt} says when and
 * on what it was fitted.
 */
public final class Calibration {

  private static final Map<String, NavigableMap<Double, Double>> TABLES = read();

  private Calibration() {}

  /** Share of right answers, 0 to 1, among those that name a category with this score. */
  public static double category(double score) {
    return at(TABLES.get("CATEGORY"), score);
  }

  /** Share of right answers, 0 to 1, among those that find nothing personal with this score. */
  public static double nothing(double score) {
    return at(TABLES.get("NOTHING"), score);
  }

  private static double at(NavigableMap<Double, Double> table, double score) {
    Map.Entry<Double, Double> below = table.floorEntry(score);
    Map.Entry<Double, Double> above = table.ceilingEntry(score);
    if (below == null || above == null) {
      return (below == null ? table.firstEntry() : table.lastEntry()).getValue();
    }
    double width = above.getKey() - below.getKey();
    double part = width == 0 ? 0 : (score - below.getKey()) / width;
    return below.getValue() + part * (above.getValue() - below.getValue());
  }

  private static Map<String, NavigableMap<Double, Double>> read() {
    Map<String, NavigableMap<Double, Double>> tables = new TreeMap<>();
    for (List<String> line : RuleFile.read("/io/tenure/classification/calibration.txt")) {
      tables
          .computeIfAbsent(line.get(0), kind -> new TreeMap<>())
          .put(Double.parseDouble(line.get(1)), Double.parseDouble(line.get(2)));
    }
    return tables;
  }
}
