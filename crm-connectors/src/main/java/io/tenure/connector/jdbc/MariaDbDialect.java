package io.tenure.connector.jdbc;

import io.tenure.connector.Purpose;
import io.tenure.connector.SessionLimits;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.Optional;

/**
 * MariaDB 10.6 and newer, and MySQL 8.0.16 and newer, which spell nearly everything alike.
 *
 * @param mysql whether the server is MySQL
 */
public record MariaDbDialect(boolean mysql) implements Dialect {

  @Override
  public String sessionSettings(Purpose purpose, SessionLimits limits) {
    return "SET SESSION "
        + (mysql ? mysqlLimits(limits) : mariaDbLimits(limits))
        + ", innodb_lock_wait_timeout = "
        + Math.max(1, limits.lock().toSeconds())
        + ", time_zone = '+00:00'"
        // Truncation of a replacement is an error, double quotes are never identifiers.
        + ", sql_mode = 'STRICT_ALL_TABLES'"
        + (mysql ? ", transaction_isolation = '" : ", tx_isolation = '")
        + (purpose == Purpose.ERASE ? "READ-COMMITTED" : "REPEATABLE-READ")
        + (mysql ? "', transaction_read_only = " : "', tx_read_only = ")
        + (purpose == Purpose.ERASE ? "0" : "1");
  }

  private static String mariaDbLimits(SessionLimits limits) {
    return "max_statement_time = "
        + limits.statement().toMillis() / 1000.0
        + ", idle_transaction_timeout = "
        + Math.max(1, limits.idle().toSeconds());
  }

  /**
   * MySQL ends only SELECTs that take too long; changes wait no longer than the lock's limit. It
   * ends whole connections that idle. Its statistics are read fresh, not from its cache of a day.
   */
  private static String mysqlLimits(SessionLimits limits) {
    return "max_execution_time = "
        + Math.max(1, limits.statement().toMillis())
        + ", wait_timeout = "
        + Math.max(1, limits.idle().toSeconds())
        + ", information_schema_stats_expiry = 0";
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
  public String prefix(String column, FieldType type, int length) {
    // A cast of a text longer than max_allowed_packet would be NULL.
    return switch (type) {
      case STRING, TEXT, JSON -> "CAST(LEFT(" + column + ", " + length + ") AS CHAR)";
      default -> "LEFT(" + asText(column, type) + ", " + length + ")";
    };
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
      // MySQL is giving up the operator BINARY.
      default -> "CAST(" + column + " AS CHAR) <=> " + (mysql ? "CAST(? AS BINARY)" : "BINARY ?");
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
