package io.tenure.policy.domain.decision;

/**
 * How many cases a property draws: all, or one in so many where {@code -Dtenure.cases.divisor} says
 * so, as mutation testing does, which asks the same question of hundreds of wrong programs.
 */
final class Cases {

  private static final int DIVISOR = Integer.getInteger("tenure.cases.divisor", 1);

  private Cases() {}

  static int of(int all) {
    return Math.max(1, all / DIVISOR);
  }
}
