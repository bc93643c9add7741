package io.tenure.connector.erase;

/** Whether and how a column's value can be replaced. */
public sealed interface ReplacementPlan {

  /** It can, by this. */
  record Possible(Replacement replacement) implements ReplacementPlan {}

  /**
   * It cannot.
   *
   * @param sentence for the dry run
   */
  record Impossible(Reason reason, String sentence) implements ReplacementPlan {}

  /** Why not. */
  enum Reason {
    GENERATED,
    KEY,
    FOREIGN_KEY,
    CHECK,
    UNIQUE,
    LENGTH,
    ENUM,
    TYPE,
    COLUMN_MISSING
  }
}
