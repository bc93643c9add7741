package io.tenure.disposal.domain.run;

import java.util.List;

/**
 * What a run would do, found out without changing anything (the dry run).
 *
 * @param tables exact effect on each table
 * @param items by form
 * @param shellsAtMost rows to be deleted that other rows point to now; those stay as cleared shells
 *     unless the pointing rows go first
 * @param heldBack records that are due and left out, by why
 * @param impossible fields for which no replacement satisfies the column's constraints
 * @param residue places that the run cannot reach
 * @param rights whether the accounts at the system may do all that
 */
public record RunEffect(
    List<TableEffect> tables,
    List<Count> items,
    long shellsAtMost,
    List<Count> heldBack,
    List<Impossible> impossible,
    List<String> residue,
    RunRights rights) {

  public RunEffect {
    tables = List.copyOf(tables);
    items = List.copyOf(items);
    heldBack = List.copyOf(heldBack);
    impossible = List.copyOf(impossible);
    residue = List.copyOf(residue);
  }

  /**
   * Effect on one table.
   *
   * @param deleted rows that go because they are due themselves
   * @param dependents rows that go along with them
   * @param changed rows whose columns are replaced
   * @param columns those columns
   * @param restricted rows that are marked as restricted
   */
  public record TableEffect(
      String dataset,
      long deleted,
      long dependents,
      long changed,
      List<String> columns,
      long restricted) {}

  /** A number with its name. */
  public record Count(String what, long count) {}

  /** A field that cannot be replaced, with the reason in a sentence. */
  public record Impossible(String dataset, String field, String why, long records) {}
}
