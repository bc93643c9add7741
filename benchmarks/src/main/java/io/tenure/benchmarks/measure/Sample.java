package io.tenure.benchmarks.measure;

import java.util.List;

/**
 * Durations of the same work, in seconds.
 *
 * @param seconds in the order in which they were measured; at least one
 */
public record Sample(List<Double> seconds) {

  public Sample {
    if (seconds.isEmpty()) {
      throw new IllegalArgumentException("A sample has at least one duration");
    }
    seconds = List.copyOf(seconds);
  }

  /** One measurement. */
  public static Sample of(double seconds) {
    return new Sample(List.of(seconds));
  }

  /** The middle one, or the mean of the two in the middle. */
  public double median() {
    List<Double> sorted = seconds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The fastest. */
  public double least() {
    return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /** The slowest. */
  public double most() {
    return seconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** How many of something in a second, at the median. */
  public double rate(long count) {
    return count / median();
  }

  /** How many times as long as another, by the medians. */
  public double times(Sample other) {
    return median() / other.median();
  }
}
