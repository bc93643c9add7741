package io.tenure.classification.domain.map;

import io.tenure.connector.Finding.Severity;

/**
 * Something a person should look at. Names tables and columns, never values.
 *
 * @param code stable, such as {@code drift.column-new}
 * @param dataset null where it concerns the whole system
 * @param field null where it concerns the whole dataset
 */
public record MapFinding(
    String code, Severity severity, String dataset, String field, String relation, String detail) {

  static MapFinding of(
      String code, Severity severity, String dataset, String field, String detail) {
    return new MapFinding(code, severity, dataset, field, null, detail);
  }
}
