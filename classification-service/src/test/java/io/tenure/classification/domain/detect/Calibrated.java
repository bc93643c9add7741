package io.tenure.classification.domain.detect;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How far stated confidence and truth lie apart, in ten equal steps of confidence. */
record Calibrated(double error, String deciles) {

  static Calibrated of(List<Outcome> outcomes, Predicate<Outcome> right) {
    double[] stated = new double[10];
    int[] hits = new int[10];
    int[] count = new int[10];
    for (Outcome o : outcomes) {
      int step = (int) Math.min(9, o.verdict().confidence() * 10);
      stated[step] += o.verdict().confidence();
      hits[step] += right.test(o) ? 1 : 0;
      count[step]++;
    }
    double error = 0;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      if (count[i] > 0) {
        error += Math.abs(stated[i] - hits[i]) / outcomes.size();
        text.append(
            String.format(
                Locale.ROOT,
                "%n   %.1f: %d stated %.3f right %.3f",
                i / 10.0,
                count[i],
                stated[i] / count[i],
                hits[i] / (double) count[i]));
      }
    }
    return new Calibrated(error, text.toString());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "ECE %.4f%s", error, deciles);
  }
}
