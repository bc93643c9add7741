package io.tenure.policy.domain.event;

import io.tenure.policy.domain.PolicyError;
import java.util.List;

/** What became of reading one event. */
public sealed interface Reading {

  /** It is well formed. */
  record Accepted(EventPosting posting) implements Reading {}

  /**
   * It is not.
   *
   * @param detail says what is wrong without repeating the value
   * @param nearest names of event types that may have been meant
   */
  record Refused(PolicyError code, String detail, List<String> nearest) implements Reading {
    Refused(PolicyError code, String detail) {
      this(code, detail, List.of());
    }
  }
}
