package io.tenure.kit.sql;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads row sets. */
final class SqlRows {

  private SqlRows() {}

  static <T> List<T> list(RowSet<Row> rows, Function<Row, T> mapper) {
    List<T> result = new ArrayList<>(Math.max(0, rows.size()));
    rows.forEach(row -> result.add(mapper.apply(row)));
    return result;
  }

  static int changed(RowSet<Row> rows) {
    int changed = 0;
    for (RowSet<Row> each = rows; each != null; each = each.next()) {
      changed += each.rowCount();
    }
    return changed;
  }
}
