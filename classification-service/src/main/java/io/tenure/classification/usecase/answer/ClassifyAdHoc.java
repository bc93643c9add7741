package io.tenure.classification.usecase.answer;

import io.tenure.classification.domain.adhoc.AdHocClassifier;
import io.tenure.classification.domain.adhoc.AdHocTable;
import io.tenure.classification.domain.detect.FieldVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Judges tables that are in no map. Nothing of them is kept. */
@ApplicationScoped
public class ClassifyAdHoc {

  /** Verdicts for each table in the order of its columns. */
  public List<List<FieldVerdict>> classify(List<AdHocTable> tables) {
    return tables.stream().map(AdHocClassifier::judge).toList();
  }
}
