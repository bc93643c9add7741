package io.tenure.benchmarks.classification;

import io.tenure.classification.domain.detect.ColumnFacts;
import io.tenure.classification.domain.detect.Combiner;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;

/**
 * A column with its sample, as a discovery has it in hand.
 *
 * @param values none of them empty
 */
public record SampledColumn(
    String table, String name, FieldType type, List<String> siblings, List<String> values) {

  /** Judges it anew, with its name, all validators and evidence. */
  FieldVerdict verdict() {
    return Combiner.judge(
        new ColumnFacts(
            name, type, false, false, Surroundings.of(table, siblings), ColumnSample.of(values)));
  }
}
