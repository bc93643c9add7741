package io.tenure.policy.domain.deadline;

/** Where the number of a deadline comes from. */
public enum TimeLimit {
  /** The law names it. */
  LAW,
  /** The law names how long it may take at most; the organisation publishes its own time. */
  OUTER_LIMIT,
  /** The law asks for a reasonable time; this is what authorities usually expect. */
  USUAL,
  /** The law names no number: there is no last day, and a person decides. */
  NONE
}
