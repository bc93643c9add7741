package io.tenure.connector.erase;

import io.tenure.connector.ConnectorException;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.erase.EraseOutcome.Code;
import java.sql.SQLException;

/**
 * The positive list: errors after which the server is known to have refused the statement and to be
 * still there to roll back. Whatever is not on it makes the outcome unknown.
 */
final class Failures {

  private Failures() {}

  /** The refusal that the error means; null where the outcome is unknown. */
  static Code of(SQLException e, Kind kind) {
    return kind == Kind.POSTGRESQL ? postgresql(e.getSQLState()) : mariadb(e.getErrorCode());
  }

  private static Code postgresql(String state) {
    if (state == null) {
      return null;
    }
    return switch (state) {
      case "40001", "40P01", "55P03", "57014" -> Code.BUSY;
      case "42501" -> Code.RIGHTS_TOO_SMALL;
      case "42P01", "42703", "3F000", "42883", "42804" -> Code.MAP_OUTDATED;
      case "P0001", "428C9" -> Code.CONSTRAINT;
      default -> state.startsWith("23") || state.startsWith("22") ? Code.CONSTRAINT : null;
    };
  }

  private static Code mariadb(int error) {
    return switch (error) {
      case 1205, 1213, 1969, 1020, 3024 -> Code.BUSY;
      case 1044, 1142, 1143 -> Code.RIGHTS_TOO_SMALL;
      case 1146, 1054 -> Code.MAP_OUTDATED;
      case 1048,
          1062,
          1263,
          1264,
          1265,
          1292,
          1364,
          1366,
          1406,
          1451,
          1452,
          1644,
          1761,
          1906,
          3140,
          3819,
          4025 ->
          Code.CONSTRAINT;
      default -> null;
    };
  }

  /** The refusal that a reading's error means; null where the outcome is unknown. */
  static Code of(ConnectorException e) {
    return switch (e.code()) {
      case TABLE_VANISHED, COLUMN_VANISHED, TYPE_CHANGED -> Code.MAP_OUTDATED;
      case RIGHTS_TOO_SMALL -> Code.RIGHTS_TOO_SMALL;
      case TIMEOUT -> Code.BUSY;
      case KEY_MISSING, KEY_INVALID, MAP_INVALID -> Code.INVALID;
      default -> null;
    };
  }
}
