package io.tenure.classification.domain.adhoc;

import io.tenure.classification.domain.detect.ColumnFacts;
import io.tenure.classification.domain.detect.Combiner;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.value.ColumnSample;
import java.util.List;

/** Judges names and values as a discovery would, and forgets the values. */
public final class AdHocClassifier {

  private AdHocClassifier() {}

  /** Verdicts in the order of the columns. */
  public static List<FieldVerdict> judge(AdHocTable table, DetectorSet detectors) {
    Surroundings around =
        Surroundings.of(
            table.name() == null ? "" : table.name(),
            table.columns().stream().map(AdHocTable.Column::name).toList());
    return table.columns().stream()
        .map(
            c ->
                Combiner.judge(
                    new ColumnFacts(
                        c.name(),
                        c.type(),
                        c.key(),
                        false,
                        around,
                        c.values() == null
                            ? ColumnSample.NONE
                            : ColumnSample.of(c.values(), detectors.counter())),
                    detectors))
        .toList();
  }
}
