package io.tenure.classification.cli.judge;

import io.tenure.classification.domain.detect.FieldVerdict;

/**
 * A column with cells that people labelled, and what is said of it.
 *
 * @param dataset the file that it is from
 * @param label what people say it is; null where it is none of the fourteen
 * @param category the same as a category, empty where there is no label
 */
public record LabelledColumn(
    String dataset, String name, InfoType label, String category, FieldVerdict verdict) {

  /** Which of the fourteen the service says it is; null for none of them. */
  public InfoType said() {
    return InfoType.said(verdict).orElse(null);
  }
}
