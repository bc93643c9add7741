package io.tenure.classification.domain.relate;

import io.tenure.connector.sample.Inclusion;
import java.util.ArrayList;
import java.util.List;

/** Values of several columns together while they are read, and of each of them. */
public final class CompositeValues {

  /** Different combinations before values prove anything. */
  private static final int FEWEST = 10;

  private static final double CONTAINED = 0.98;
  private static final double BY_ACCIDENT = 1e-6;

  private final ValueSketch together;
  private final List<ValueSketch> parts = new ArrayList<>();

  /** Nothing is read yet. */
  public CompositeValues(int columns, int hashes) {
    this.together = new ValueSketch(hashes);
    for (int i = 0; i < columns; i++) {
      parts.add(new ValueSketch(hashes));
    }
  }

  /** Takes a row; one with an empty part points nowhere. */
  public void row(String[] row) {
    StringBuilder all = new StringBuilder();
    for (String value : row) {
      if (value == null || value.isEmpty()) {
        return;
      }
      all.append(value.length()).append(':').append(value);
    }
    together.add(all.toString());
    for (int i = 0; i < row.length; i++) {
      parts.get(i).add(row[i]);
    }
  }

  /** All rows were handed on; {@code complete} where those were all there are. */
  public Read done(boolean complete) {
    double possible = 1;
    for (ValueSketch part : parts) {
      possible *= Math.max(1, part.done(complete).distinct());
    }
    DistinctValues read = together.done(complete);
    return new Read(read, Math.min(1, read.distinct() / possible));
  }

  /**
   * What was read.
   *
   * @param filled share of all combinations of the parts that there are, 0 to 1
   */
  public record Read(DistinctValues values, double filled) {

    /**
     * How many of these combinations the key has; empty of values where they do not prove it: too
     * few, not nearly all, a key that was not read whole, or, where no name says it, combinations
     * that would lie in the key by accident.
     */
    public Inclusion provenIn(Read key, boolean named) {
      Inclusion in = values.in(key.values());
      boolean nearlyAll = in.containedValues() >= FEWEST && in.share() >= CONTAINED;
      boolean telling = named || Math.pow(key.filled(), values.distinct()) < BY_ACCIDENT;
      return nearlyAll && telling ? in : Inclusion.NONE;
    }
  }
}
