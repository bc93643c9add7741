package io.tenure.classification.domain.map;

import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Status;

/**
 * A field of the draft.
 *
 * @param field what counts now: its category is the confirmed one where a person spoke
 * @param verdict what the last discovery proposes
 * @param seenByDecider category that was proposed when a person decided; null where nobody did or
 *     none was proposed
 * @param vanished the column is no longer there; kept only so that a decision is not forgotten
 */
public record DraftField(
    String dataset,
    int position,
    Field field,
    FieldVerdict verdict,
    String seenByDecider,
    boolean vanished) {

  /** Whether a person has spoken. */
  public boolean decided() {
    return field.status() != Status.PROPOSED;
  }

  /** The same field with another category, decided by a person. */
  DraftField decide(String category, Status status, String sensitivity) {
    return new DraftField(
        dataset,
        position,
        Fields.with(field, category, sensitivity, 1.0, status),
        verdict,
        verdict.category(),
        vanished);
  }

  DraftField gone() {
    return new DraftField(dataset, position, field, verdict, seenByDecider, true);
  }
}
