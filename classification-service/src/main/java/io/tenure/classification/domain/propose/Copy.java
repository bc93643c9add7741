package io.tenure.classification.domain.propose;

/**
 * A column that holds, unlinked, what a column of a person's row holds: a denormalised copy.
 *
 * @param ofTable table of the person's row
 * @param category of the original
 * @param contained different values that the original has too
 * @param distinct different values that were compared
 */
public record Copy(
    String table,
    String column,
    String ofTable,
    String ofColumn,
    String category,
    long contained,
    long distinct) {

  double share() {
    return distinct == 0 ? 0 : (double) contained / distinct;
  }
}
