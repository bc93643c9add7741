package io.tenure.classification.domain.propose;

import io.tenure.connector.map.Relation.Discriminator;

/**
 * A pointer that names and types suggest, to be measured.
 *
 * @param strength how well the names agree, 0 to 1
 * @param reason which rule saw it
 */
public record RelationCandidate(
    String from,
    String fromColumn,
    String to,
    String toColumn,
    Discriminator discriminator,
    double strength,
    String reason) {

  /** Reason of a pointer from a table with former versions to the table whose they are. */
  public static final String HISTORY = "history-of-table";

  /** Reason of a pointer that no name suggests: values that cannot meet by chance. */
  public static final String VALUES = "values-of-key";
}
