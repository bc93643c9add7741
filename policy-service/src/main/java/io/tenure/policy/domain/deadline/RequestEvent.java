package io.tenure.policy.domain.deadline;

import java.time.Instant;

/** Something that happened to a request and may move its deadline. */
public record RequestEvent(Type type, Instant at) {

  /** What happened. */
  public enum Type {
    /** The extension was announced with its reasons. */
    EXTENDED,
    CLARIFICATION_REQUESTED,
    CLARIFICATION_RECEIVED,
    IDENTITY_REQUESTED,
    IDENTITY_RECEIVED,
    FEE_REQUESTED,
    FEE_PAID
  }
}
