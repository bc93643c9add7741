package io.tenure.classification.domain.map;

import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import java.util.List;

/** Copies of datasets with other parts. */
final class Datasets {

  private Datasets() {}

  static Dataset withoutFields(Dataset d) {
    return withFields(d, List.of());
  }

  static Dataset withFields(Dataset d, List<Field> fields) {
    return new Dataset(
        d.name(),
        d.schema(),
        d.table(),
        d.kind(),
        d.keyColumns(),
        d.rowCount(),
        d.rowCountExact(),
        fields,
        d.subjects(),
        d.jurisdiction(),
        d.controller(),
        d.triggers(),
        d.softDelete(),
        d.consents());
  }

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
