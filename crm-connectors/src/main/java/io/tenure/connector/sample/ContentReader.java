package io.tenure.connector.sample;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * Reads the beginnings of long values of one column and hands each on; nothing is kept. For what
 * lies inside a value: JSON, letters, attachments. The server cuts the values before they travel,
 * so that one of a gigabyte costs no more than a short one.
 */
public final class ContentReader {

  /** A few rows at a time: values are long. */
  private static final int STEP = 50;

  private ContentReader() {}

  /**
   * Bounds of a reading.
   *
   * @param rows values that are read
   * @param length characters (of bytes: bytes) of a value
   * @param total characters or bytes of all values together
   */
  public record Limits(int rows, int length, long total) {}

  /**
   * A value, to be judged in memory and forgotten; {@code toString} hides it.
   *
   * @param text null of bytes
   * @param bytes null of a text
   * @param whole false where the value goes on
   */
  public record Content(String text, byte[] bytes, boolean whole) {

    @Override
    public String toString() {
      return "Content[" + (text == null ? bytes.length + " bytes" : text.length() + " chars") + "]";
    }
  }

  /**
   * Reads values of a column that are there.
   *
   * @return number of values that were handed on
   */
  public static long read(
      CrmSession session, Table table, Column column, Limits limits, Consumer<Content> to) {
    session.refresh();
    Dialect dialect = session.dialect();
    String quoted = dialect.quote(column.name());
    boolean bytes = column.type() == FieldType.BINARY;
    CellText cells = CellText.of(session);
    String part =
        bytes
            ? dialect.bytes(quoted, limits.length() + 1)
            : cells.expression(dialect.prefix(quoted, column.type(), limits.length() + 1));
    String sql =
        "SELECT "
            + part
            + " FROM "
            + Sampler.source(session, table, limits.rows())
            + " WHERE "
            + quoted
            + " IS NOT NULL LIMIT ";
    long[] told = {0, limits.total()};
    try {
      Sql.of(sql + limits.rows()).stream(
          session,
          STEP,
          row -> {
            Content content =
                bytes ? bytes(row, limits.length()) : text(cells, row, limits.length());
            if (content == null) {
              return;
            }
            int size = content.text() == null ? content.bytes().length : content.text().length();
            if (told[1] >= size) {
              told[0]++;
              told[1] -= size;
              to.accept(content);
            }
          });
    } finally {
      session.release();
    }
    return told[0];
  }

  private static Content text(CellText cells, ResultSet row, int length) throws SQLException {
    String text = cells.read(row, 1);
    if (text == null) {
      return null;
    }
    boolean whole = text.length() <= length;
    return new Content(whole ? text : text.substring(0, length), null, whole);
  }

  private static Content bytes(ResultSet row, int length) throws SQLException {
    byte[] bytes = row.getBytes(1);
    boolean whole = bytes.length <= length;
    return new Content(null, whole ? bytes : java.util.Arrays.copyOf(bytes, length), whole);
  }
}
