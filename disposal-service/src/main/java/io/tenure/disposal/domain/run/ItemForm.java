package io.tenure.disposal.domain.run;

/** What an item does to its record. */
public enum ItemForm {
  /** All of it is due for erasure: the row goes, with its dependents. */
  DELETE,
  /** Some field groups are due: their fields are replaced, the row stays. */
  CLEAR,
  /** Groups past their maximum but inside a minimum: kept for that duty only. */
  RESTRICT
}
