package io.tenure.connector.sample;

import java.util.List;
import java.util.Map;

/**
 * Sampled values of a table, to be judged in memory and forgotten. They are personal data: never
 * stored, never logged; {@code toString} hides them.
 *
 * @param rows rows that were read
 * @param values non-null values of each column in text form; binary columns are left out
 * @param nulls how many of the rows had no value, by column
 */
public record TableSample(
    String table, int rows, Map<String, List<String>> values, Map<String, Integer> nulls) {

  @Override
  public String toString() {
    return "TableSample[table=" + table + ", rows=" + rows + "]";
  }
}
