package io.tenure.policy.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to a request and may move its deadline.
 *
 * @param until of an extension: the day announced for the answer; null where none was
 */
public record RequestEvent(Type type, Instant at, LocalDate until) {

  public RequestEvent(Type type, Instant at) {
    this(type, at, null);
  }

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
