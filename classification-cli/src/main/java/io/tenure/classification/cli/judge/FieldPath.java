package io.tenure.classification.cli.judge;

import io.tenure.classification.cli.read.Row;
import java.util.List;

/**
 * Where a field of a connector stands.
 *
 * @param connector and collection: the dataset
 * @param parents the enclosing objects, outermost first
 */
record FieldPath(String connector, String collection, List<String> parents, String name) {

  static FieldPath of(Row row) {
    List<String> path = List.of(row.get("field_path").split("\\."));
    return new FieldPath(
        row.get("connector"),
        row.get("collection"),
        path.subList(0, path.size() - 1),
        path.getLast());
  }

  /** What the fields beside it have in common with it. */
  FieldPath object() {
    return new FieldPath(connector, collection, parents, "");
  }
}
