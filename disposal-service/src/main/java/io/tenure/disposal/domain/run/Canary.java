package io.tenure.disposal.domain.run;

/** One item first, then ten, then the rest: each step only when the one before is verified. */
public final class Canary {

  private Canary() {}

  /** How many items may be started in all, after {@code done} were verified and none failed. */
  public static int allowance(int released, long done, int items) {
    if (released == 0) {
      return Math.min(1, items);
    }
    if (released == 1) {
      return done >= 1 ? Math.min(11, items) : 1;
    }
    return done >= Math.min(released, items) || released > 11 ? items : released;
  }
}
