package io.tenure.connector.sample;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;

/**
 * Reads some columns of a table row by row and hands each row on; nothing is kept. For measuring
 * which values occur where, of many columns with one statement.
 */
public final class ColumnReader {

  private static final char UNREADABLE = '\uFFFD';

  private ColumnReader() {}

  /** Takes one row. */
  @FunctionalInterface
  public interface Rows {

    /**
     * One row.
     *
     * @param values in the order of the columns, in a form in which equal keys are equal texts
     *     (numbers without trailing zeros, UUIDs in lower case); null where there is none or it is
     *     too long to be a key. The array is used again for the next row.
     */
    void row(String[] values);
  }

  /**
   * Reads up to {@code rows} rows, in no particular order.
   *
   * @param longest values longer than this are cut by the server before they travel, and not told
   * @return number of rows read; fewer than {@code rows} means all of the table
   */
  public static long read(
      CrmSession session, Table table, List<Column> columns, int rows, int longest, Rows rowsTo) {
    session.refresh();
    Dialect dialect = session.dialect();
    CellText cells = CellText.of(session);
    StringJoiner texts = new StringJoiner(", ", "SELECT ", " FROM ");
    for (Column column : columns) {
      String quoted = dialect.quote(column.name());
      texts.add(cells.expression(dialect.prefix(quoted, column.type(), longest + 1)));
    }
    String sql = texts + dialect.table(table.schema(), table.name()) + " LIMIT " + rows;
    String[] values = new String[columns.size()];
    try {
      return Sql.of(sql).stream(
          session,
          row -> {
            for (int i = 0; i < values.length; i++) {
              values[i] = canonical(cells.read(row, i + 1), columns.get(i).type(), longest);
            }
            rowsTo.row(values);
          });
    } finally {
      session.release();
    }
  }

  private static String canonical(String text, FieldType type, int longest) {
    if (text == null || text.length() > longest || text.indexOf(UNREADABLE) >= 0) {
      return null;
    }
    return switch (type) {
      case DECIMAL -> number(text);
      case UUID -> text.toLowerCase(java.util.Locale.ROOT);
      default -> text;
    };
  }

  private static String number(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
