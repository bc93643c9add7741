package io.tenure.consent.domain.event;

import io.tenure.consent.domain.ConsentError;

/** What became of reading one event. */
public sealed interface Reading {
  /** It is well formed. */
  record Accepted(Statement statement) implements Reading {}

  /**
   * It is not recorded.
   *
   * @param detail says what is wrong without repeating the value
   */
  record Refused(ConsentError code, String detail) implements Reading {}
}
