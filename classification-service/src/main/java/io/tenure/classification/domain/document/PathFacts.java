package io.tenure.classification.domain.document;

import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;

/**
 * What the values at one place inside a column's JSON are, as counts. Holds no value, and no key
 * that could be one.
 *
 * @param steps as in {@code Dataset.Inside}
 * @param type of most of the values
 * @param documents in how many of those that were read the place is
 */
public record PathFacts(List<String> steps, FieldType type, int documents, ColumnSample sample) {

  public PathFacts {
    steps = List.copyOf(steps);
  }
}
