package io.tenure.classification.usecase.answer;

import io.tenure.classification.domain.adhoc.AdHocClassifier;
import io.tenure.classification.domain.adhoc.AdHocTable;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.usecase.detector.ActiveDetectors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Judges tables that are in no map. Nothing of them is kept. */
@ApplicationScoped
public class ClassifyAdHoc {

  private final ActiveDetectors detectors;

  ClassifyAdHoc(ActiveDetectors detectors) {
    this.detectors = detectors;
  }

  /** Verdicts for each table in the order of its columns. */
  public List<List<FieldVerdict>> classify(List<AdHocTable> tables) {
    DetectorSet set = detectors.current();
    return tables.stream().map(t -> AdHocClassifier.judge(t, set)).toList();
  }
}
