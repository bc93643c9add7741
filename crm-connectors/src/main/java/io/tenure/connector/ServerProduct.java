package io.tenure.connector;

import io.tenure.connector.SystemAddress.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the server's own words about itself with the kind that a system is registered as:
 * servers that speak the same protocol differ in what they enforce and show.
 */
final class ServerProduct {

  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");

  /** Servers that speak MySQL's protocol and keep neither its catalogue nor its locks. */
  private static final Pattern LOOKALIKES =
      Pattern.compile("tidb|vitess|oceanbase|memsql|singlestore|starrocks|doris");

  private ServerProduct() {}

  /** Asks the server; for a connection outside of a transaction. */
  static void check(Connection connection, Kind kind) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT version()")) {
      row.next();
      check(row.getString(1), kind);
    }
  }

  /**
   * Judges what the server says.
   *
   * @throws ConnectorException kind-differs, version-unsupported
   */
  static void check(String words, Kind kind) {
    String said = words.toLowerCase(Locale.ROOT);
    boolean same =
        switch (kind) {
          case POSTGRESQL -> said.startsWith("postgresql ");
          case MARIADB -> said.contains("mariadb");
          case MYSQL ->
              Character.isDigit(said.charAt(0))
                  && !said.contains("mariadb")
                  && !LOOKALIKES.matcher(said).find();
        };
    if (!same) {
      throw another(kind);
    }
    Matcher version = VERSION.matcher(said);
    if (!version.find() || number(version) < least(kind)) {
      throw new ConnectorException(
          ConnectorCode.VERSION_UNSUPPORTED,
          "The server is too old: "
              + switch (kind) {
                case POSTGRESQL -> "PostgreSQL 12";
                case MARIADB -> "MariaDB 10.6";
                case MYSQL -> "MySQL 8.0.16";
              }
              + " or newer is needed.");
    }
  }

  static ConnectorException another(Kind kind) {
    return new ConnectorException(
        ConnectorCode.KIND_DIFFERS,
        "The server is of another kind than " + kind + ", as which the system is registered.");
  }

  private static long number(Matcher version) {
    long patch = version.group(3) == null ? 0 : Long.parseLong(version.group(3));
    return Long.parseLong(version.group(1)) * 1_000_000
        + Long.parseLong(version.group(2)) * 1_000
        + patch;
  }

  private static long least(Kind kind) {
    return switch (kind) {
      case POSTGRESQL -> 12_000_000;
      case MARIADB -> 10_006_000;
      case MYSQL -> 8_000_016;
    };
  }
}
