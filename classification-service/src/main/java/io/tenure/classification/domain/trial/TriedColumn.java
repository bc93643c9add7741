package io.tenure.classification.domain.trial;

/**
 * What a detector would do with a column: counts and categories, never a value.
 *
 * @param named a phrase of it speaks of the name
 * @param hits values that are so as a whole
 * @param distinct different ones among them
 * @param inside longer texts that hold one
 * @param looked values that were looked at
 * @param before category without it, or with its present version; null for none
 * @param after category with it
 * @param confidence of that
 */
public record TriedColumn(
    String dataset,
    String field,
    boolean named,
    int hits,
    int distinct,
    int inside,
    int looked,
    String before,
    String after,
    double confidence) {

  /** Whether the detector says anything of it. */
  public boolean concerned() {
    return named || hits > 0 || inside > 0;
  }

  /** Whether its category would be another. */
  public boolean changed() {
    return before == null ? after != null : !before.equals(after);
  }
}
