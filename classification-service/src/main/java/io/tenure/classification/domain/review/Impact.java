package io.tenure.classification.domain.review;

import io.tenure.classification.domain.taxonomy.Sensitivity;

/**
 * How much hangs on a person's look at an item: sensitivity times rows times uncertainty. A number
 * to sort by, without a unit.
 */
public final class Impact {

  /** What even the surest proposal is uncertain: nobody has looked. */
  public static final double LEAST_UNCERTAINTY = 0.01;

  /** Of an item that a person decided and an open finding disputes. */
  public static final double DISPUTED = 1.0;

  private Impact() {}

  /**
   * Weight of a sensitivity. What was never looked at weighs as much as MODERATE: it may be worse.
   */
  public static int weight(Sensitivity sensitivity) {
    return switch (sensitivity) {
      case HIGH -> 16;
      case MODERATE, UNKNOWN -> 4;
      case LOW -> 1;
    };
  }

  /**
   * The impact.
   *
   * @param rows of the dataset; an empty one counts as one row
   * @param confidence of the proposal, 0 to 1
   */
  public static double of(Sensitivity sensitivity, long rows, double confidence, boolean disputed) {
    double uncertainty = disputed ? DISPUTED : Math.max(1 - confidence, LEAST_UNCERTAINTY);
    return weight(sensitivity) * (double) Math.max(rows, 1) * uncertainty;
  }
}
