package io.tenure.disposal.domain.run;

import java.util.List;

/**
 * What a run would do, found out without changing anything (the dry run).
 *
 * @param tables exact effect on each table
 * @param items by what becomes of their rows: {@code DELETE}, {@code SHELL} (due as a whole, but a
 *     row that is kept points to it), {@code CLEAR}, {@code RESTRICT}
 * @param heldBack records that are due and left out, by why
 * @param impossible fields for which no replacement satisfies the column's constraints
 * @param residue places that the run cannot reach
 * @param rights whether the accounts at the system may do all that
 */
public record RunEffect(
    List<TableEffect> tables,
    List<Count> items,
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
   * @param changed rows of which columns are replaced
   * @param shells those of them that are due as a whole and stay only because a row that is kept
   *     points to them
   * @param columns that are replaced in any of them
   * @param restricted rows that are marked as restricted
   */
  public record TableEffect(
      String dataset,
      long deleted,
      long dependents,
      long changed,
      long shells,
      List<String> columns,
      long restricted) {}

  /** A number with its name. */
  public record Count(String what, long count) {}

  /** A field that cannot be replaced, with the reason in a sentence. */
  public record Impossible(String dataset, String field, String why, long records) {}
}
