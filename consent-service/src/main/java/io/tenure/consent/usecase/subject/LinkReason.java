package io.tenure.consent.usecase.subject;

/** Why two references are one person. */
public enum LinkReason {
  /** Somebody said that two addresses belong to one person. */
  MERGE,
  /** The same address under a former and a later key. */
  REKEYING
}
