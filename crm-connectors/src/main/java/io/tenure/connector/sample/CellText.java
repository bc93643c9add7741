package io.tenure.connector.sample;

import io.tenure.connector.CrmSession;
import io.tenure.connector.SystemAddress.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Reads text cells even where their bytes are no text. A PostgreSQL database with SQL_ASCII holds
 * any bytes and refuses to send those that are no UTF-8; there cells are asked for as bytes, and
 * what cannot be read comes as U+FFFD instead of an error.
 */
final class CellText {

  private final boolean bytes;

  private CellText(boolean bytes) {
    this.bytes = bytes;
  }

  static CellText of(CrmSession session) {
    if (session.address().kind() != Kind.POSTGRESQL) {
      return new CellText(false);
    }
    try {
      PGConnection connection = session.jdbc().unwrap(PGConnection.class);
      return new CellText("SQL_ASCII".equals(connection.getParameterStatus("server_encoding")));
    } catch (SQLException e) {
      throw session.translate(e);
    }
  }

  /** The expression of a text as it is to be asked for. */
  String expression(String text) {
    return bytes ? "convert_to(" + text + ", 'SQL_ASCII')" : text;
  }

  /** The cell's text, null where there is none. */
  String read(ResultSet row, int column) throws SQLException {
    if (!bytes) {
      return row.getString(column);
    }
    byte[] cell = row.getBytes(column);
    return cell == null ? null : new String(cell, StandardCharsets.UTF_8);
  }
}
