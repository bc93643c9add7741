package io.tenure.classification.domain.map;

import io.tenure.connector.map.Dataset;
import java.util.List;

/** Copies of datasets with other parts. */
final class Datasets {

  private Datasets() {}

  /** Structure as it is now, meaning as a person decided. */
  static Dataset refreshed(Dataset decided, Dataset now) {
    return new Dataset(
        now.name(),
        now.schema(),
        now.table(),
        decided.kind(),
        now.keyColumns(),
        now.rowCount(),
        now.rowCountExact(),
        List.of(),
        decided.subjects(),
        decided.jurisdiction(),
        decided.controller(),
        decided.triggers(),
        decided.softDelete(),
        decided.consents());
  }
}
