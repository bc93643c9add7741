package io.tenure.consent.domain.request;

/** How far a request is. It only ever goes on. */
public enum RequestState {
  /** Written down; nobody has taken it up. */
  RECEIVED,
  /** disposal-service has opened it, with its deadline. */
  ACCEPTED,
  /** People or programs work on it. */
  IN_PROGRESS,
  /** Done in full. */
  COMPLETED,
  /** Done as far as it may be; the code says what stands against the rest. */
  PARTLY_COMPLETED,
  /** Not done; the code says why. */
  REFUSED;

  /** Whether nothing more comes of it. */
  public boolean closed() {
    return compareTo(COMPLETED) >= 0;
  }

  /** Whether a request in this state can go to the other; staying is no going back. */
  public boolean canBecome(RequestState next) {
    return !closed() && next.compareTo(this) >= 0;
  }
}
