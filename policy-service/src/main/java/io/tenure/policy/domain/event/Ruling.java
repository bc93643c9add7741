package io.tenure.policy.domain.event;

import io.tenure.policy.domain.PolicyError;

/** What becomes of a posting. */
public sealed interface Ruling {

  /**
   * It is added to what was said.
   *
   * @param counts whether it changes what counts; a late revision does not
   */
  record Added(BusinessEvent event, boolean counts) implements Ruling {}

  /** It was said before. */
  record Unchanged(BusinessEvent event) implements Ruling {}

  /** It is not added, and nothing changes. */
  record Refused(PolicyError code, String detail) implements Ruling {}
}
