package io.tenure.connector.sample;

/**
 * Bounds of a sample.
 *
 * @param rows rows read of a table
 * @param valueLength characters kept of a value
 * @param bytes characters kept of a table in all
 */
public record SampleLimits(int rows, int valueLength, int bytes) {

  /** 500 rows, 200 characters of each value, 2 million characters. */
  public static SampleLimits defaults() {
    return new SampleLimits(500, 200, 2_000_000);
  }
}
