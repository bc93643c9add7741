package io.tenure.policy.usecase.event;

import io.tenure.policy.domain.PolicyError;
import java.util.List;

/** What became of one posting. */
public sealed interface PostOutcome {

  /**
   * It is recorded.
   *
   * @param first whether nothing was known of the event before
   */
  record Recorded(StoredEvent event, boolean first) implements PostOutcome {}

  /** It was recorded before. */
  record Unchanged(StoredEvent event) implements PostOutcome {}

  /**
   * It is not recorded.
   *
   * @param nearest names of types that may have been meant
   */
  record Refused(PolicyError code, String detail, List<String> nearest) implements PostOutcome {}
}
