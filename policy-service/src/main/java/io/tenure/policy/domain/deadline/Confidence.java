package io.tenure.policy.domain.deadline;

/** How sure the catalogue is of a number. */
public enum Confidence {
  /** A supporting text was read. */
  CONFIRMED,
  /** General professional knowledge. */
  KNOWN,
  /** Verify before relying on it. */
  UNCERTAIN
}
