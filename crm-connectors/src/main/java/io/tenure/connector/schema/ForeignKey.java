package io.tenure.connector.schema;

import io.tenure.connector.map.Relation.DeleteRule;
import java.util.List;

/**
 * A declared foreign key.
 *
 * @param from {@code schema.table} that points
 * @param to {@code schema.table} that is pointed to
 * @param nullable true where a pointing row may point nowhere
 */
public record ForeignKey(
    String name,
    String from,
    List<String> fromColumns,
    String to,
    List<String> toColumns,
    DeleteRule onDelete,
    boolean nullable) {

  public ForeignKey {
    fromColumns = List.copyOf(fromColumns);
    toColumns = List.copyOf(toColumns);
  }
}
