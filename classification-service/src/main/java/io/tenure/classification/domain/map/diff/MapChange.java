package io.tenure.classification.domain.map.diff;

/**
 * One difference between two maps of a system. Names tables and columns, never values of records.
 *
 * @param dataset the dataset it is about; for a relation the one that points
 * @param name field, relation id, trigger, purpose or subject column; null where it concerns the
 *     dataset itself
 * @param before as in the map before, in its JSON; null where there was none
 * @param after as in the map afterwards, in its JSON; null where there is none
 * @param sentence the same in English
 */
public record MapChange(
    Kind change,
    Aspect aspect,
    String dataset,
    String name,
    Object before,
    Object after,
    String sentence) {

  /** What happened. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** What it is about; the order is that of a report. */
  public enum Aspect {
    DATASET,
    KIND,
    KEY,
    SUBJECT,
    JURISDICTION,
    CONTROLLER,
    TRIGGER,
    SOFT_DELETE,
    CONSENT,
    FIELD,
    CATEGORY,
    SENSITIVITY,
    STATUS,
    TYPE,
    ROWS,
    RELATION
  }
}
