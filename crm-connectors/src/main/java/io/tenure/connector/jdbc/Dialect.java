package io.tenure.connector.jdbc;

import io.tenure.connector.Purpose;
import io.tenure.connector.SessionLimits;
import io.tenure.connector.SystemAddress;

/** What the supported databases spell differently. For the packages of this library. */
public sealed interface Dialect permits PostgresDialect, MariaDbDialect {

  /** The dialect of a kind of system. */
  static Dialect of(SystemAddress.Kind kind) {
    return kind == SystemAddress.Kind.POSTGRESQL ? new PostgresDialect() : new MariaDbDialect();
  }

  /** One statement that prepares a new connection: limits, read-only, time zone, fail closed. */
  String sessionSettings(Purpose purpose, SessionLimits limits);

  /** An identifier of the stored catalogue, quoted. */
  String quote(String identifier);

  /** A schema and a table, quoted. */
  default String table(String schema, String table) {
    return quote(schema) + "." + quote(table);
  }

  /** The value of an expression as canonical text. */
  String asText(String expression, boolean binary);

  /** A bound text as a value to compare with a column. */
  String parameter(boolean binary);

  /** The server's clock at the moment of evaluation, as a timestamp. */
  String clock();

  /**
   * A bound RFC 3339 UTC text (without zone suffix) as a value comparable with {@link #clock()}.
   */
  String clockParameter();

  /** True where {@code left} and the bound text are the same, NULL being the same as NULL. */
  String sameAsParameter(String column, boolean text, boolean binary);
}
