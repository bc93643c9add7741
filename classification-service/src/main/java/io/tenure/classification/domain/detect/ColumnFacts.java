package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.connector.map.Dataset.FieldType;

/**
 * All that the combiner knows about a column.
 *
 * @param key part of the primary key or of a declared or inferred foreign key
 * @param generated computed or numbered by the database
 */
public record ColumnFacts(
    String name,
    FieldType type,
    boolean key,
    boolean generated,
    Surroundings around,
    ColumnSample sample) {}
