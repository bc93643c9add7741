package io.tenure.disposal.domain.run;

/**
 * One item first, then ten more, then the rest: each step only when what was sent before was read
 * back and certified. A rule or a map that is wrong shows on few records, not on all.
 */
public final class Canary {

  private static final long ENOUGH = 11;

  private Canary() {}

  /** How many items may be claimed now; 0 while the end of what was sent is not written down. */
  public static int allowance(Run run) {
    if (over(run)) {
      return Integer.MAX_VALUE;
    }
    if (run.resolving()) {
      return 0;
    }
    return run.count("CERTIFIED") == 0 ? 1 : 10;
  }

  /** Whether a canary is in trouble, so that a person has to look before any other item goes. */
  public static boolean failed(Run run) {
    return !over(run) && run.count("NEEDS_ATTENTION") > 0;
  }

  /** Whether enough went well to let go the rest. */
  public static boolean passed(Run run) {
    return !over(run) && run.count("CERTIFIED") >= ENOUGH;
  }

  private static boolean over(Run run) {
    return run.released() >= run.items();
  }
}
