package io.tenure.connector.sample;

/**
 * How many values of one column occur in another. Inclusion alone proves no relation: two tables
 * may use the same numbers for different things.
 *
 * @param sampledRows rows with a value that were looked at
 * @param distinctValues different values among them
 * @param containedValues different values that the other column holds
 */
public record Inclusion(long sampledRows, long distinctValues, long containedValues) {

  /** Nothing was there to be measured. */
  public static final Inclusion NONE = new Inclusion(0, 0, 0);

  /** Share of different values that are contained, 0 to 1; 0 where there was no value. */
  public double share() {
    return distinctValues == 0 ? 0 : (double) containedValues / distinctValues;
  }
}
