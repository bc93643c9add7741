package io.tenure.connector.sample;

import io.tenure.connector.SystemAddress.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a text cell even where its bytes are no text. */
final class CellText {

  private CellText() {}

  /**
   * The cell's text; bytes that are no UTF-8, as a PostgreSQL database with SQL_ASCII may hold,
   * come as U+FFFD instead of an error.
   */
  static String of(ResultSet row, int column, Kind kind) throws SQLException {
    if (kind != Kind.POSTGRESQL) {
      return row.getString(column);
    }
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
