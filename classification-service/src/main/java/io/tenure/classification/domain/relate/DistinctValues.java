package io.tenure.classification.domain.relate;

import io.tenure.connector.sample.Inclusion;
import org.apache.datasketches.theta.CompactThetaSketch;
import org.apache.datasketches.theta.HashIterator;
import org.apache.datasketches.theta.ThetaSetOperation;

/**
 * The different values of a column as hashes.
 *
 * @param values values that were read, repeated ones too
 * @param length mean number of characters
 * @param range numbers from the smallest to the largest; 0 where not all are whole numbers
 * @param complete every row of the column was read
 */
public record DistinctValues(
    CompactThetaSketch sketch, long values, double length, double range, boolean complete) {

  /** Number of different values; an estimate where there are many. */
  public double distinct() {
    return sketch.getEstimate();
  }

  /**
   * How many of these values the other column has, counted on the hashes that both would have kept.
   */
  public Inclusion in(DistinctValues other) {
    if (values == 0) {
      return Inclusion.NONE;
    }
    long theta = Math.min(sketch.getThetaLong(), other.sketch.getThetaLong());
    int compared = 0;
    HashIterator hashes = sketch.iterator();
    while (hashes.next()) {
      if (hashes.get() < theta) {
        compared++;
      }
    }
    int contained =
        ThetaSetOperation.builder()
            .buildIntersection()
            .intersect(sketch, other.sketch)
            .getRetainedEntries(true);
    return new Inclusion(values, compared, contained);
  }

  /**
   * Chance that this many different numbers of the other column's range all lie in it by accident:
   * 1 for numbers without gaps, which therefore prove nothing. 0 for texts, where it is not known.
   */
  public double byAccident(DistinctValues other) {
    if (other.range == 0) {
      return 0;
    }
    return Math.pow(Math.min(1, other.distinct() / other.range), distinct());
  }

  /** True for whole numbers that leave few gaps. */
  public boolean dense() {
    return range > 0 && distinct() / range > 0.01;
  }
}
