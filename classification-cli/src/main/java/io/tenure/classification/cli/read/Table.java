package io.tenure.classification.cli.read;

import java.nio.file.Path;
import java.util.List;

/** A CSV file. */
public record Table(Path file, List<String> columns, List<Row> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** This table, which has to have these columns. */
  Table with(String... needed) {
    for (String column : needed) {
      if (!columns.contains(column)) {
        throw new UnreadableException(
            file,
            1,
            "there is no column '%s'; the first line has to name it (it names %s)."
                .formatted(column, String.join(", ", columns)));
      }
    }
    return this;
  }
}
