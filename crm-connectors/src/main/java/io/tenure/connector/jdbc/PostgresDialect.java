package io.tenure.connector.jdbc;

import io.tenure.connector.Purpose;
import io.tenure.connector.SessionLimits;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.Optional;

/** PostgreSQL 12 and newer. */
public record PostgresDialect() implements Dialect {

  @Override
  public String sessionSettings(Purpose purpose, SessionLimits limits) {
    // row_security = off makes a statement fail where a policy would hide rows from the account:
    // a hidden row must never look like an absent one.
    return "SET statement_timeout = "
        + limits.statement().toMillis()
        + "; SET idle_in_transaction_session_timeout = "
        + limits.idle().toMillis()
        + "; SET lock_timeout = "
        + limits.lock().toMillis()
        + "; SET default_transaction_read_only = "
        + (purpose == Purpose.ERASE ? "off" : "on")
        + "; SET default_transaction_isolation = "
        + (purpose == Purpose.ERASE ? "'read committed'" : "'repeatable read'")
        + "; SET row_security = off; SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'"
        + "; SET IntervalStyle = 'iso_8601'; SET bytea_output = 'hex'; SET extra_float_digits = 1";
  }

  @Override
  public String quote(String identifier) {
    return '"' + Identifiers.checked(identifier).replace("\"", "\"\"") + '"';
  }

  @Override
  public String asText(String expression, boolean binary) {
    return binary ? "encode(" + expression + ", 'hex')" : "CAST(" + expression + " AS text)";
  }

  @Override
  public String whole(String column, int longest) {
    String text = "CAST(" + column + " AS text)";
    return "CASE WHEN char_length(" + text + ") <= " + longest + " THEN " + text + " END";
  }

  @Override
  public String parameter(boolean binary) {
    return binary ? "decode(?, 'hex')" : "?";
  }

  @Override
  public String clock() {
    return "(clock_timestamp() AT TIME ZONE 'UTC')";
  }

  @Override
  public String clockParameter() {
    return "CAST(? AS timestamp)";
  }

  @Override
  public String sameAsParameter(String column, FieldType type) {
    return switch (type) {
      case BINARY -> column + " IS NOT DISTINCT FROM decode(?, 'hex')";
      case INTEGER, DECIMAL, BOOLEAN, DATE, TIMESTAMP, UUID -> column + " IS NOT DISTINCT FROM ?";
      default -> "CAST(" + column + " AS text) IS NOT DISTINCT FROM CAST(? AS text)";
    };
  }

  @Override
  public Sql tryLock(String intentId) {
    return Sql.of("SELECT pg_try_advisory_xact_lock(?)", LockName.number(intentId));
  }

  @Override
  public Optional<Sql> unlock(String intentId) {
    return Optional.empty();
  }
}
