package io.tenure.connector;

/**
 * Something a person should know about a system. Holds names of tables and columns, never values.
 *
 * @param code stable, such as {@code connector.key-missing} or {@code schema.cascades-hidden}
 * @param table {@code schema.table}, null where it concerns the whole system
 * @param column null where it concerns the whole table
 * @param detail one sentence
 */
public record Finding(String code, Severity severity, String table, String column, String detail) {

  /** How much it matters. */
  public enum Severity {
    INFO,
    WARNING,
    /** Nothing may be erased there before it is resolved. */
    BLOCKING
  }
}
