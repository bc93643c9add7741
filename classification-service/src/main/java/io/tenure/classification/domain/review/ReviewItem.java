package io.tenure.classification.domain.review;

import io.tenure.classification.domain.map.Decision;
import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.map.Decision.Value;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import io.tenure.connector.map.Dataset.Status;
import java.util.UUID;

/**
 * An item of a draft that waits for a person.
 *
 * @param dataset {@code schema.table}; of a relation the one that points
 * @param name of the field, or id of the relation; empty for a dataset
 * @param kind of the dataset
 * @param category of a field; null where none is proposed
 * @param sensitivity of the field; of datasets and relations the maximum of the dataset's fields
 * @param rows of the dataset when it was discovered
 * @param confidence of the proposal; 1 where a person decided
 * @param disputed an open finding disputes it
 * @param impact what the queue is sorted by, the greatest first
 */
public record ReviewItem(
    UUID systemId,
    String systemKey,
    Target target,
    String dataset,
    String name,
    String kind,
    String category,
    Sensitivity sensitivity,
    long rows,
    double confidence,
    Status status,
    boolean disputed,
    double impact) {

  /** What a person says about it. */
  public Decision decision(Action action, Value value) {
    return switch (target) {
      case FIELD -> new Decision(target, dataset, name, null, action, value);
      case DATASET -> new Decision(target, dataset, null, null, action, value);
      case RELATION -> new Decision(target, null, null, name, action, value);
    };
  }
}
