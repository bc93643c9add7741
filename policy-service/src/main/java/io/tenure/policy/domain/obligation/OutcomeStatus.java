package io.tenure.policy.domain.obligation;

/** What there is to know of an obligation in a case. */
public enum OutcomeStatus {
  /** Not law on the day of the question. */
  NOT_IN_FORCE,
  /** Does not bind this organisation. */
  NOT_APPLICABLE,
  /** An event that starts or ends the period has not happened. */
  WAITING,
  /** A condition is open that keeps the period from ending. */
  SUSPENDED,
  /** Ends on a day. */
  ENDS,
  /** Is due again and again; the day is the next one. */
  RECURS,
  /** The law names no number: a person decides. */
  REVIEW
}
