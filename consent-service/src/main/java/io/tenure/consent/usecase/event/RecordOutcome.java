package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.state.ConsentView;

/** What became of one statement. */
public sealed interface RecordOutcome {
  /** It is now part of the history. */
  record Added(StoredEvent event, ConsentView view) implements RecordOutcome {}

  /** It was part of the history before. */
  record Unchanged(StoredEvent event, ConsentView view) implements RecordOutcome {}

  /** It is not part of the history. */
  record Refused(ConsentError code, String detail) implements RecordOutcome {}
}
