package io.tenure.classification.cli.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How far stated confidences agree with how often the answers were right. */
public final class Reliability {
  /** Bins of equal width between 0 and 1. */
  public static final int BINS = 10;

  private final int[] answers = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] confidence = new double[BINS];

  /** One answer with its stated confidence; 1 counts to the last bin, a border to the upper one. */
  public void add(double stated, boolean isRight) {
    int bin = Math.clamp((int) (stated * BINS), 0, BINS - 1);
    answers[bin]++;
    confidence[bin] += stated;
    right[bin] += isRight ? 1 : 0;
  }

  public int total() {
    return Arrays.stream(answers).sum();
  }

  /**
   * Expected calibration error: over all bins, the distance between the mean stated confidence and
   * the share of right answers, weighted by the answers in the bin (Naeini, Cooper, Hauskrecht
   * 2015). Not a number where there is no answer.
   */
  public double error() {
    if (total() == 0) {
      return Double.NaN;
    }
    double error = 0;
    for (Bin bin : bins()) {
      error += Math.abs(bin.confidence() - bin.right()) * bin.answers() / total();
    }
    return error;
  }

  /** The bins that have answers, lowest first. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (answers[i] > 0) {
        bins.add(
            new Bin(
                (double) i / BINS,
                answers[i],
                confidence[i] / answers[i],
                (double) right[i] / answers[i]));
      }
    }
    return bins;
  }

  /**
   * A bin.
   *
   * @param from its lower end
   * @param confidence mean of what was stated
   * @param right share of right answers
   */
  public record Bin(double from, int answers, double confidence, double right) {}
}
