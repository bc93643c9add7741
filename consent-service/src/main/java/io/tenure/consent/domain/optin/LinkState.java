package io.tenure.consent.domain.optin;

/** What the link of an opt-in can still do. */
public enum LinkState {
  /** Confirm. */
  OPEN,
  /** Nothing: it has confirmed. */
  USED,
  /** Nothing: its time is over. */
  EXPIRED
}
