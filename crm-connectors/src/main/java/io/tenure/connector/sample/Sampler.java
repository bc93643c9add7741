package io.tenure.connector.sample;

import io.tenure.connector.CrmSession;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Reads a bounded number of values of each column of a table, in one pass. */
public final class Sampler {

  private static final int FEWEST = 50;
  private static final long SCATTER_FROM = 50_000;

  private Sampler() {}

  /**
   * A sample; binary columns are left out. Long values are cut by the server, before they travel.
   */
  public static TableSample sample(CrmSession session, Table table, SampleLimits limits) {
    session.refresh();
    List<Column> columns =
        table.columns().stream().filter(c -> c.type() != FieldType.BINARY).toList();
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, Integer> nulls = new LinkedHashMap<>();
    columns.forEach(
        c -> {
          values.put(c.name(), new ArrayList<>());
          nulls.put(c.name(), 0);
        });
    if (columns.isEmpty()) {
      return new TableSample(table.qualifiedName(), 0, values, nulls);
    }
    int[] budget = {limits.bytes()};
    CellText cells = CellText.of(session);
    long rows;
    try {
      rows =
          Sql.of(statement(session, table, columns, limits, cells)).stream(
              session,
              row -> {
                for (int i = 0; i < columns.size(); i++) {
                  keep(columns.get(i).name(), cells.read(row, i + 1), values, nulls, budget);
                }
              });
    } finally {
      session.release();
    }
    return new TableSample(table.qualifiedName(), (int) rows, values, nulls);
  }

  /** Fewer rows of a wide table, so that all its columns have a share of the characters. */
  private static int rows(List<Column> columns, SampleLimits limits) {
    long share = (long) limits.bytes() / (columns.size() * 20L);
    return (int) Math.min(limits.rows(), Math.max(FEWEST, share));
  }

  private static void keep(
      String column,
      String value,
      Map<String, List<String>> values,
      Map<String, Integer> nulls,
      int[] budget) {
    if (value == null) {
      nulls.merge(column, 1, Integer::sum);
    } else if (budget[0] >= value.length()) {
      budget[0] -= value.length();
      values.get(column).add(value);
    }
  }

  private static String statement(
      CrmSession session, Table table, List<Column> columns, SampleLimits limits, CellText cells) {
    Dialect dialect = session.dialect();
    StringJoiner texts = new StringJoiner(", ", "SELECT ", " FROM ");
    columns.forEach(
        c ->
            texts.add(
                cells.expression(
                    dialect.prefix(dialect.quote(c.name()), c.type(), limits.valueLength()))));
    return texts + source(session, table, limits.rows()) + " LIMIT " + rows(columns, limits);
  }

  /** Large tables are sampled from blocks all over the table, not from its oldest rows only. */
  static String source(CrmSession session, Table table, int rows) {
    String name = session.dialect().table(table.schema(), table.name());
    boolean stored = table.kind() == Table.Kind.TABLE || table.kind() == Table.Kind.PARTITIONED;
    if (!stored || table.rowCount() < SCATTER_FROM) {
      return name;
    }
    if (session.address().kind() == Kind.POSTGRESQL) {
      double percent = Math.min(100.0, 1000.0 * rows / table.rowCount());
      return name
          + String.format(Locale.ROOT, " TABLESAMPLE SYSTEM (%.4f) REPEATABLE (1)", percent);
    }
    return name;
  }
}
