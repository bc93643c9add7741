package io.tenure.disposal.domain.run;

/**
 * One item first, then ten more, then the rest: each step only when what was sent before was read
 * back and certified. A rule or a map that is wrong shows on few records, not on all.
 */
public final class Canary {

  private static final long ENOUGH = 11;

  private Canary() {}

  /** How many items may be claimed now; 0 where a canary is in trouble and a person has to look. */
  public static int allowance(Run run) {
    if (run.released() >= run.items()) {
      return Integer.MAX_VALUE;
    }
    if (run.count("NEEDS_ATTENTION") > 0) {
      return 0;
    }
    return run.count("CERTIFIED") == 0 ? 1 : 10;
  }

  /** Whether enough went well to let go the rest. */
  public static boolean passed(Run run) {
    return run.released() < run.items() && run.count("CERTIFIED") >= ENOUGH;
  }
}
