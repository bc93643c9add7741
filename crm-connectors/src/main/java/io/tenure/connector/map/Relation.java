package io.tenure.connector.map;

import java.util.List;

/**
 * Rows of {@code from} point to rows of {@code to}.
 *
 * @param id stable: {@code from(columns)->to} with the discriminator value where there is one
 * @param discriminator for a polymorphic relation: the column of {@code from} and the value that
 *     selects this target; null otherwise
 * @param role whether the pointing rows live and die with the row they point to
 * @param onDelete what the database does by itself when the row pointed to goes
 */
public record Relation(
    String id,
    String from,
    List<String> fromColumns,
    String to,
    List<String> toColumns,
    Discriminator discriminator,
    Origin origin,
    Role role,
    DeleteRule onDelete,
    boolean nullable,
    double confidence,
    Dataset.Status status) {

  public Relation {
    fromColumns = List.copyOf(fromColumns);
    toColumns = List.copyOf(toColumns);
  }

  /** Column and value that select the target of a polymorphic relation. */
  public record Discriminator(String column, String value) {}

  /** Declared in the database or proposed from names and values. */
  public enum Origin {
    DECLARED,
    INFERRED
  }

  /** How the pointing rows relate to the row they point to. */
  public enum Role {
    /** Independent: a retained pointing row keeps the row it points to as a shell. */
    REFERENCE,
    /** Part of the closure: goes before the row it points to, and with it. */
    DEPENDENT
  }

  /** Referential action that the database declares. */
  public enum DeleteRule {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT,
    /** No key is declared. */
    NONE,
    /** The account may not see it; disposal refuses. */
    HIDDEN
  }
}
