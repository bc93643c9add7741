package io.tenure.disposal.domain.saga;

/**
 * Where one item of a run stands. There is no state that means "failed and forgotten": {@link
 * #HELD} and {@link #NEEDS_ATTENTION} are visible, stay due, and are not terminal.
 */
public enum ItemState {
  /** On the list, not approved, or sent back because its basis changed. */
  PLANNED,
  /** Approved, waiting for a worker. */
  READY,
  /** A worker has it, under a fencing token and a lease; nothing was sent. */
  CLAIMED,
  /** The durable statement "this may be sent" is written; it may be on the wire. */
  INTENT,
  /** Nobody knows whether the request took effect or still can. */
  UNKNOWN,
  /** Applied, or found as it should be; waits for the independent read-back. */
  VERIFYING,
  /** Read back as it should be; waits for its leaf to be published. */
  ERASED,
  /** Certificate issued. */
  CERTIFIED,
  /** A hold covers it. */
  HELD,
  /** Not to be disposed of after all; the reason is recorded. */
  EXEMPT,
  /** Taken off before anything was sent. */
  CANCELLED,
  /** A person has to look; still due, still reported. */
  NEEDS_ATTENTION;

  /** Terminal states never change. */
  public boolean terminal() {
    return this == CERTIFIED || this == EXEMPT || this == CANCELLED;
  }

  /** Whether a request for the item may be on its way: a hold in scope has to wait. */
  public boolean mayAct() {
    return this == INTENT || this == UNKNOWN;
  }
}
