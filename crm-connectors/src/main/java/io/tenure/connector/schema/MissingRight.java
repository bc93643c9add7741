package io.tenure.connector.schema;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.Finding;

/**
 * A right that work needs and an account does not have.
 *
 * @param table {@code schema.table}; null where it concerns the whole system
 * @param column null where it concerns the whole table
 * @param detail one sentence that begins with "may not" or the like, without its subject
 */
public record MissingRight(String table, String column, Right right, String detail) {

  /** Rights under the names that the servers grant them by. */
  public enum Right {
    SELECT,
    UPDATE,
    DELETE,
    /** MariaDB, MySQL: shows foreign keys, and with them cascades. */
    REFERENCES,
    /** PostgreSQL: of the schema. */
    USAGE,
    /** PostgreSQL: to see the rows that a policy of the table hides. */
    BYPASSRLS
  }

  /**
   * The whole sentence.
   *
   * @param account such as {@code The erase account}
   */
  public String sentence(String account) {
    return account + " " + detail;
  }

  Finding finding() {
    return new Finding(
        ConnectorCode.RIGHTS_TOO_SMALL.code(),
        Finding.Severity.BLOCKING,
        table,
        column,
        sentence("The account"));
  }
}
