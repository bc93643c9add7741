package io.tenure.connector.jdbc;

import io.tenure.connector.Purpose;
import io.tenure.connector.SessionLimits;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.Optional;

/** MariaDB 10.6 and newer. */
public record MariaDbDialect() implements Dialect {

  @Override
  public String sessionSettings(Purpose purpose, SessionLimits limits) {
    double statement = limits.statement().toMillis() / 1000.0;
    return "SET SESSION max_statement_time = "
        + statement
        + ", idle_transaction_timeout = "
        + Math.max(1, limits.idle().toSeconds())
        + ", innodb_lock_wait_timeout = "
        + Math.max(1, limits.lock().toSeconds())
        + ", time_zone = '+00:00'"
        // Truncation of a replacement is an error, double quotes are never identifiers.
        + ", sql_mode = 'STRICT_ALL_TABLES'"
        + ", tx_isolation = '"
        + (purpose == Purpose.ERASE ? "READ-COMMITTED" : "REPEATABLE-READ")
        + "', tx_read_only = "
        + (purpose == Purpose.ERASE ? "0" : "1");
  }

  @Override
  public String quote(String identifier) {
    return '`' + Identifiers.checked(identifier).replace("`", "``") + '`';
  }

  @Override
  public String asText(String expression, boolean binary) {
    return binary ? "LOWER(HEX(" + expression + "))" : "CAST(" + expression + " AS CHAR)";
  }

  @Override
  public String asText(String column, FieldType type) {
    // A BIT would come as a raw byte.
    return type == FieldType.BOOLEAN
        ? "CAST(" + column + " + 0 AS CHAR)"
        : asText(column, type == FieldType.BINARY);
  }

  @Override
  public String parameter(boolean binary) {
    return binary ? "UNHEX(?)" : "?";
  }

  @Override
  public String clock() {
    // SYSDATE is read when the row is reached, NOW when the statement began.
    return "CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00')";
  }

  @Override
  public String clockParameter() {
    return "CAST(? AS DATETIME(6))";
  }

  @Override
  public String sameAsParameter(String column, FieldType type) {
    return switch (type) {
      case BINARY -> column + " <=> UNHEX(?)";
      case INTEGER, DECIMAL, BOOLEAN, DATE, TIMESTAMP, UUID -> column + " <=> ?";
      default -> "CAST(" + column + " AS CHAR) <=> BINARY ?";
    };
  }

  @Override
  public Sql tryLock(String intentId) {
    return Sql.of("SELECT GET_LOCK(?, 0)", LockName.text(intentId));
  }

  @Override
  public Optional<Sql> unlock(String intentId) {
    return Optional.of(Sql.of("SELECT RELEASE_LOCK(?)", LockName.text(intentId)));
  }
}
