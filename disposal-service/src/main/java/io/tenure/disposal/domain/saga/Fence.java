package io.tenure.disposal.domain.saga;

/**
 * Fencing token of a claim. Grows with every claim of an item, also across restores of the
 * database: the epoch grows when the sequence may have gone back.
 */
public record Fence(long epoch, long sequence) implements Comparable<Fence> {

  /** No claim yet. */
  public static final Fence NONE = new Fence(0, 0);

  @Override
  public int compareTo(Fence other) {
    return epoch != other.epoch
        ? Long.compare(epoch, other.epoch)
        : Long.compare(sequence, other.sequence);
  }

  public boolean newerThan(Fence other) {
    return compareTo(other) > 0;
  }
}
