package io.tenure.classification.cli.score;

/**
 * How yes-or-no answers met the labels.
 *
 * @param hits said yes, and it is so
 * @param alarms said yes, and it is not so
 * @param misses said no, and it is so
 * @param passes said no, and it is not so
 */
public record Counts(int hits, int alarms, int misses, int passes) {

  /** Nothing was judged. */
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  /** With one more answer. */
  public Counts and(boolean label, boolean said) {
    return new Counts(
        hits + (label && said ? 1 : 0),
        alarms + (!label && said ? 1 : 0),
        misses + (label && !said ? 1 : 0),
        passes + (!label && !said ? 1 : 0));
  }

  /** Both together. */
  public Counts plus(Counts other) {
    return new Counts(
        hits + other.hits, alarms + other.alarms, misses + other.misses, passes + other.passes);
  }

  public int total() {
    return hits + alarms + misses + passes;
  }

  /** Share of what was said that is so; not a number where nothing was said. */
  public double precision() {
    return share(hits, hits + alarms);
  }

  /** Share of what is so that was said; not a number where nothing is so. */
  public double recall() {
    return share(hits, hits + misses);
  }

  /**
   * Harmonic mean of precision and recall: 2 hits / (2 hits + alarms + misses). 0 where something
   * is so and nothing of it was said; not a number where nothing is so and nothing was said.
   */
  public double f1() {
    return share(2 * hits, 2 * hits + alarms + misses);
  }

  /** Share of what is not so that was said; not a number where all is so. */
  public double alarmRate() {
    return share(alarms, alarms + passes);
  }

  /** A share, not a number where there is nothing to share. */
  public static double share(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
