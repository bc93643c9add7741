package io.tenure.classification.domain.map;

import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Status;
import java.util.List;

/**
 * A dataset of the draft, without its fields.
 *
 * @param dataset what counts now
 * @param proposal what the last discovery proposes
 * @param confidence of the proposal; 1 once a person decided
 * @param vanished the table is no longer there; kept only so that decisions are not forgotten
 */
public record DraftDataset(
    int position,
    Dataset dataset,
    Dataset proposal,
    Status status,
    double confidence,
    List<String> reasons,
    boolean vanished) {

  public DraftDataset {
    reasons = List.copyOf(reasons);
  }

  /** The dataset's name. */
  public String name() {
    return dataset.name();
  }

  /** Whether a person has spoken. */
  public boolean decided() {
    return status != Status.PROPOSED;
  }

  DraftDataset decide(Dataset now, Status by) {
    return new DraftDataset(position, now, proposal, by, 1.0, reasons, vanished);
  }

  DraftDataset gone() {
    return new DraftDataset(position, dataset, proposal, status, confidence, reasons, true);
  }
}
