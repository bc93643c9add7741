package io.tenure.classification.cli.score;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * The same figure on several folds.
 *
 * @param folds in which it is defined
 * @param mean of them
 * @param deviation standard deviation of them (of the sample, n - 1); 0 for one fold
 */
public record Spread(int folds, double mean, double deviation, double least, double most) {

  /** Of the values that are numbers. */
  public static Spread of(double... values) {
    double[] known = DoubleStream.of(values).filter(v -> !Double.isNaN(v)).toArray();
    if (known.length == 0) {
      return new Spread(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double mean = DoubleStream.of(known).average().orElseThrow();
    double squares = DoubleStream.of(known).map(v -> (v - mean) * (v - mean)).sum();
    return new Spread(
        known.length,
        mean,
        known.length == 1 ? 0 : Math.sqrt(squares / (known.length - 1)),
        DoubleStream.of(known).min().orElseThrow(),
        DoubleStream.of(known).max().orElseThrow());
  }

  /** For people: mean, deviation, least and most. */
  public String shown() {
    return folds == 0
        ? "undefined in every fold"
        : String.format(
            Locale.ROOT,
            "mean %.3f, standard deviation %.3f, from %.3f to %.3f (%d folds)",
            mean,
            deviation,
            least,
            most,
            folds);
  }
}
