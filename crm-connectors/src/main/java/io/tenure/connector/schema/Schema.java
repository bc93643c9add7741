package io.tenure.connector.schema;

import io.tenure.connector.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a system's database says about itself, as far as the account may see it.
 *
 * @param product product and version of the server
 * @param visibility what the account's rights allow it to see
 */
public record Schema(
    String product,
    List<Table> tables,
    List<ForeignKey> foreignKeys,
    Visibility visibility,
    List<Finding> findings) {

  public Schema {
    tables = List.copyOf(tables);
    foreignKeys = List.copyOf(foreignKeys);
    findings = List.copyOf(findings);
  }

  /** The table of that name ({@code schema.table}, exact case). */
  public Optional<Table> table(String qualifiedName) {
    return tables.stream().filter(t -> t.qualifiedName().equals(qualifiedName)).findFirst();
  }

  /**
   * What the account may see. Where a part is hidden, absence in this schema proves nothing.
   *
   * @param keys primary, unique and foreign keys of all tables of the system
   * @param cascades foreign keys of any table that point into the system, with their delete rules
   * @param triggers triggers of all tables
   */
  public record Visibility(Sight keys, Sight cascades, Sight triggers) {}

  /** Whether something is seen completely. */
  public enum Sight {
    COMPLETE,
    /** Part of it may be hidden from this account. */
    HIDDEN
  }
}
