package io.tenure.connector.erase;

import java.util.Map;

/** One change of one row; it changes exactly that row or the whole command is rolled back. */
public sealed interface RowOperation {

  /** The row that changes. */
  RowRef row();

  /**
   * Delete the row.
   *
   * @param shell what to do instead where a retained row still points to it: columns to replace,
   *     the row stays as a shell. Null where it must not stay; the command is then refused.
   */
  record DeleteRow(RowRef row, Map<String, Replacement> shell) implements RowOperation {
    public DeleteRow {
      shell = shell == null ? null : Map.copyOf(shell);
    }

    /** Delete, never a shell. */
    public DeleteRow(RowRef row) {
      this(row, null);
    }
  }

  /** Replace the values of columns, keep the row. */
  record UpdateRow(RowRef row, Map<String, Replacement> columns) implements RowOperation {
    public UpdateRow {
      columns = Map.copyOf(columns);
    }
  }
}
