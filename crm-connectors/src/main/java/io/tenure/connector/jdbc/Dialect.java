package io.tenure.connector.jdbc;

import io.tenure.connector.Purpose;
import io.tenure.connector.SessionLimits;
import io.tenure.connector.SystemAddress;

/** What the supported databases spell differently. For the packages of this library. */
public sealed interface Dialect permits PostgresDialect, MariaDbDialect {

  /** The dialect of a kind of system. */
  static Dialect of(SystemAddress.Kind kind) {
    return switch (kind) {
      case POSTGRESQL -> new PostgresDialect();
      case MARIADB -> new MariaDbDialect(false);
      case MYSQL -> new MariaDbDialect(true);
    };
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

  /** The value of a column of that type as canonical text. */
  default String asText(String column, io.tenure.connector.map.Dataset.FieldType type) {
    return asText(column, type == io.tenure.connector.map.Dataset.FieldType.BINARY);
  }

  /** The first characters of the value of a column as text, cut before anything is copied. */
  default String prefix(String column, io.tenure.connector.map.Dataset.FieldType type, int length) {
    return "LEFT(" + asText(column, type) + ", " + length + ")";
  }

  /**
   * The whole text of a column of text or JSON; NULL also where it is longer than a bound, so ask
   * apart whether there is a value.
   */
  default String whole(String column, int longest) {
    return "CASE WHEN CHAR_LENGTH(" + column + ") <= " + longest + " THEN " + column + " END";
  }

  /** The first bytes of a column of bytes, cut before anything is copied. */
  default String bytes(String column, int length) {
    return "SUBSTRING(" + column + ", 1, " + length + ")";
  }

  /** A bound text as a value to compare with a column. */
  String parameter(boolean binary);

  /** The server's clock at the moment of evaluation, as a timestamp. */
  String clock();

  /**
   * A bound RFC 3339 UTC text (without zone suffix) as a value comparable with {@link #clock()}.
   */
  String clockParameter();

  /** True where a column of that type holds the bound text's value; never NULL. */
  String sameAsParameter(String column, io.tenure.connector.map.Dataset.FieldType type);

  /**
   * Takes the lock of an intent if it is free, without waiting; its result is true or 1 where
   * taken. The parameter is the intent's id.
   */
  Sql tryLock(String intentId);

  /** Gives the lock back after the transaction; empty where the transaction's end does that. */
  java.util.Optional<Sql> unlock(String intentId);
}
