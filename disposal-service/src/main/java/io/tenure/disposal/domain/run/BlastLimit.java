package io.tenure.disposal.domain.run;

/**
 * How large a run may be before a second approval is asked for (I-BLAST). A rule that is wrong, or
 * a clock that jumped, shows first as a run that is far larger than usual.
 *
 * @param absolute items
 * @param share of the system's records, 0 to 1
 */
public record BlastLimit(int absolute, double share) {

  /** Approvals that a run needs: two different people beyond either limit, else one. */
  public int approvalsFor(long items, long recordsOfSystem) {
    boolean large = items > absolute;
    boolean wide = recordsOfSystem > 100 && items > share * recordsOfSystem;
    return large || wide ? 2 : 1;
  }
}
