package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.connector.map.Dataset;
import java.util.List;
import java.util.Map;

/**
 * A dataset with the reasons for what is proposed about it.
 *
 * @param confidence of its kind, its subjects and its triggers together
 * @param verdicts by field
 */
public record ProposedDataset(
    Dataset dataset, double confidence, List<String> reasons, Map<String, FieldVerdict> verdicts) {

  public ProposedDataset {
    reasons = List.copyOf(reasons);
    verdicts = Map.copyOf(verdicts);
  }
}
