package io.tenure.disposal.domain.run;

/** Where a run stands. */
public enum RunState {
  /** Its list and its dry run are being made. */
  PLANNING,
  /** The list is frozen and digested; waits for approval by another person. */
  PLANNED,
  /** Approved for exactly that digest. */
  APPROVED,
  RUNNING,
  /** Stopped by a safeguard or a person; goes on when it is started again. */
  PAUSED,
  /** Nothing more to do; items that need a person or are held stay visible and due. */
  COMPLETED,
  /** Taken back before the end; what was certified stays certified. */
  CANCELLED,
  /** Its list could not be made. */
  FAILED;

  public boolean startable() {
    return this == APPROVED || this == PAUSED;
  }

  public boolean cancellable() {
    return this != COMPLETED && this != CANCELLED && this != FAILED;
  }
}
