package io.tenure.connector;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;

/** Turns errors of the drivers into stable codes. The driver's own text is not passed on. */
final class SqlErrors {

  /** MariaDB and MySQL know each their own limits of a session. */
  private static final int UNKNOWN_SETTING = 1193;

  private SqlErrors() {}

  /** An error of an attempt to connect. */
  static ConnectorException connecting(SQLException e, SystemAddress address) {
    boolean family = address.kind() != SystemAddress.Kind.POSTGRESQL;
    if (family && deepest(e).getErrorCode() == UNKNOWN_SETTING) {
      return ServerProduct.another(address.kind());
    }
    ConnectorException translated = translate(e, address.kind());
    boolean hidden =
        translated.code() == ConnectorCode.AUTH_FAILED
            && address.tls() == SystemAddress.Tls.DISABLE
            && address.kind() == SystemAddress.Kind.MARIADB;
    return hidden
        ? new ConnectorException(
            ConnectorCode.AUTH_FAILED,
            "The database refuses the user or the password; MariaDB says the same where it accepts only connections with TLS.")
        : translated;
  }

  static ConnectorException translate(SQLException e, SystemAddress.Kind kind) {
    SQLException root = deepest(e);
    ConnectorCode code = classify(root, kind);
    return new ConnectorException(code, sentence(code, root));
  }

  private static SQLException deepest(SQLException e) {
    SQLException found = e;
    for (Throwable t = e; t != null && t != t.getCause(); t = t.getCause()) {
      if (t instanceof SQLException s && s.getSQLState() != null) {
        found = s;
      }
    }
    return found;
  }

  private static ConnectorCode classify(SQLException e, SystemAddress.Kind kind) {
    Optional<ConnectorCode> tls = TlsErrors.of(e);
    if (tls.isPresent()) {
      return tls.get();
    }
    if (kind != SystemAddress.Kind.POSTGRESQL) {
      ConnectorCode code = mariadb(e.getErrorCode());
      if (code != null) {
        return code;
      }
    }
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case "28P01", "28000" -> ConnectorCode.AUTH_FAILED;
      case "3D000" -> ConnectorCode.DATABASE_MISSING;
      case "42P01", "3F000", "42S02" -> ConnectorCode.TABLE_VANISHED;
      case "42703", "42S22" -> ConnectorCode.COLUMN_VANISHED;
      case "42883", "42804", "22P02", "22007", "22008", "22003" -> ConnectorCode.TYPE_CHANGED;
      case "42501", "25006" -> ConnectorCode.RIGHTS_TOO_SMALL;
      case "57014", "55P03", "25P03" -> ConnectorCode.TIMEOUT;
      case "57P01", "57P02", "57P03", "53300" -> ConnectorCode.UNREACHABLE;
      default -> byClass(e, state);
    };
  }

  private static ConnectorCode byClass(SQLException e, String state) {
    if (state.startsWith("08")) {
      return ConnectorCode.UNREACHABLE;
    }
    if (e instanceof SQLTimeoutException) {
      return ConnectorCode.TIMEOUT;
    }
    if (state.isEmpty() && e.getMessage() != null && e.getMessage().contains("cquisition")) {
      return ConnectorCode.TIMEOUT;
    }
    return ConnectorCode.DATABASE_ERROR;
  }

  private static ConnectorCode mariadb(int error) {
    return switch (error) {
      case 1045, 1698, 1251, 1130, 1524 -> ConnectorCode.AUTH_FAILED;
      case 1044, 1142, 1143, 1227, 1370, 1792 -> ConnectorCode.RIGHTS_TOO_SMALL;
      case 1049 -> ConnectorCode.DATABASE_MISSING;
      case 1146, 1051 -> ConnectorCode.TABLE_VANISHED;
      case 1054 -> ConnectorCode.COLUMN_VANISHED;
      case 1292, 1366, 1265, 1406 -> ConnectorCode.TYPE_CHANGED;
      case 1205, 1969, 3024, 1317 -> ConnectorCode.TIMEOUT;
      case 1040, 1053, 1927, 2006, 2013, 4031 -> ConnectorCode.UNREACHABLE;
      case 3159 -> ConnectorCode.TLS_DEMANDED;
      default -> null;
    };
  }

  private static String sentence(ConnectorCode code, SQLException e) {
    return switch (code) {
      case AUTH_FAILED -> "The database refuses the user or the password.";
      case UNREACHABLE -> "The database cannot be reached, or the connection to it broke.";
      case TLS ->
          "The protected connection could not be made: the server and Tenure do not agree on how.";
      case TLS_MISSING -> "The server does not offer TLS, which the system is registered to need.";
      case TLS_DEMANDED ->
          "The server, or the account's way of signing in, accepts only connections with TLS; the system is registered without.";
      case TLS_UNTRUSTED ->
          "The server's certificate was not issued by an authority that is trusted for this system, or it has expired.";
      case TLS_HOST ->
          "The server's certificate is for another host than the one that the system is registered with.";
      case DATABASE_MISSING ->
          "The server has no database of that name, or the account may not use it.";
      case TABLE_VANISHED -> "A table of the map is no longer there.";
      case COLUMN_VANISHED -> "A column of the map is no longer there.";
      case TYPE_CHANGED -> "A column has another type than the map says.";
      case RIGHTS_TOO_SMALL -> "The account lacks a right that this work needs.";
      case TIMEOUT -> "The database took longer than allowed.";
      default -> "The database refused with SQL state " + e.getSQLState() + ".";
    };
  }
}
