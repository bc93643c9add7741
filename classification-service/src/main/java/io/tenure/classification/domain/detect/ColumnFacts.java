package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;

/**
 * All that the combiner knows about a column.
 *
 * @param key part of the primary key or of a declared or inferred foreign key
 * @param generated computed or numbered by the database
 * @param comment what people wrote about the column; null where there is nothing
 * @param codes allowed values of an enumerated type; empty for others
 */
public record ColumnFacts(
    String name,
    FieldType type,
    boolean key,
    boolean generated,
    Surroundings around,
    ColumnSample sample,
    String comment,
    List<String> codes) {

  public ColumnFacts {
    codes = List.copyOf(codes);
  }

  /** A column without comment and codes. */
  public ColumnFacts(
      String name,
      FieldType type,
      boolean key,
      boolean generated,
      Surroundings around,
      ColumnSample sample) {
    this(name, type, key, generated, around, sample, null, List.of());
  }
}
