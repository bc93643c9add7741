package io.tenure.classification.cli.read;

import java.nio.file.Path;
import java.util.Map;

/**
 * A row by column.
 *
 * @param line where it begins in the file, from 1
 */
public record Row(Path file, long line, Map<String, String> cells) {
  public Row {
    cells = Map.copyOf(cells);
  }

  /** The cell as it is written. */
  public String get(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("The column " + column + " was not asked for");
    }
    return cell;
  }

  /** Whether a cell that is 1 or 0, or empty for unknown, is 1. */
  public boolean is(String column) {
    return switch (get(column)) {
      case "1" -> true;
      case "0", "" -> false;
      default ->
          throw unreadable("column '%s' holds '%s'; write 1 or 0.".formatted(column, get(column)));
    };
  }

  /** A fault of this row. */
  public UnreadableException unreadable(String advice) {
    return new UnreadableException(file, line, advice);
  }
}
