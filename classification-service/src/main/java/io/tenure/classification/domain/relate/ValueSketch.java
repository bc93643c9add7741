package io.tenure.classification.domain.relate;

import org.apache.datasketches.theta.UpdatableThetaSketch;

/**
 * Counts the different values of a column while it is read, by hashes of bounded number (a theta
 * sketch of Apache DataSketches). Two sketches keep the same hashes of the same values, so that
 * inclusion can be measured between any two columns that were read once. Lives in memory only: a
 * hash of a short value can be guessed.
 */
public final class ValueSketch {

  /** Hashes kept of a column that is pointed to, at least, once it has more values. */
  public static final int OF_KEY = 4096;

  /** Hashes kept of a column that may point. */
  public static final int OF_POINTER = 512;

  private static final int LONGEST_NUMBER = 18;

  private final UpdatableThetaSketch sketch;
  private long values;
  private long letters;
  private boolean numbers = true;
  private long smallest = Long.MAX_VALUE;
  private long largest = Long.MIN_VALUE;

  /** An empty sketch that keeps about that many hashes. */
  public ValueSketch(int hashes) {
    this.sketch = UpdatableThetaSketch.builder().setNominalEntries(hashes).build();
  }

  /** Takes a value in canonical form; null and empty ones are none. */
  public void add(String value) {
    if (value == null || value.isEmpty()) {
      return;
    }
    values++;
    letters += value.length();
    sketch.update(value);
    if (numbers) {
      number(value);
    }
  }

  private void number(String value) {
    int digits = value.charAt(0) == '-' ? 1 : 0;
    numbers = value.length() > digits && value.length() - digits <= LONGEST_NUMBER;
    for (int i = digits; numbers && i < value.length(); i++) {
      numbers = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    if (numbers) {
      long number = Long.parseLong(value);
      smallest = Math.min(smallest, number);
      largest = Math.max(largest, number);
    }
  }

  /**
   * What was seen.
   *
   * @param complete all rows of the column were read
   */
  public DistinctValues done(boolean complete) {
    double range = numbers && values > 0 ? (double) largest - smallest + 1 : 0;
    return new DistinctValues(
        sketch.compact(true, null),
        values,
        values == 0 ? 0 : (double) letters / values,
        range,
        complete);
  }
}
