package io.tenure.connector.erase;

import java.util.Map;

/** What a row looks like when read back by its key. An error is never a state: it is thrown. */
public sealed interface RowState {

  /** There is no such row. */
  record Absent() implements RowState {}

  /**
   * The row is there.
   *
   * @param replaced for each column that should have been replaced: whether it holds the
   *     replacement
   */
  record Present(Map<String, Boolean> replaced) implements RowState {
    public Present {
      replaced = Map.copyOf(replaced);
    }

    /** True where each column holds its replacement. */
    public boolean allReplaced() {
      return replaced.values().stream().allMatch(Boolean::booleanValue);
    }
  }
}
