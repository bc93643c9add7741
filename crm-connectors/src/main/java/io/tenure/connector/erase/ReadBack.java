package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.KeyColumns;
import io.tenure.connector.jdbc.MapGuard;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at a row by its key after an erasure, with the verify credential. */
public final class ReadBack {

  private final MapIndex map;

  public ReadBack(DataMap map) {
    this.map = new MapIndex(map);
  }

  /**
   * The row's state now, in a transaction of its own.
   *
   * @param intentId the intent that erased; decides the expected value of UNIQUE replacements
   * @param expected replacements by column; empty to ask only whether the row is there
   * @throws io.tenure.connector.ConnectorException where it cannot be read; that is never "absent"
   */
  public RowState read(
      CrmSession session, String intentId, RowRef row, Map<String, Replacement> expected) {
    session.refresh();
    MapGuard.tables(session, map, List.of(row.dataset()));
    List<String> columns = expected.keySet().stream().sorted().toList();
    List<Map<String, Boolean>> found =
        statement(session.dialect(), intentId, row, expected, columns)
            .list(
                session,
                result -> {
                  Map<String, Boolean> same = new HashMap<>();
                  for (int i = 0; i < columns.size(); i++) {
                    same.put(columns.get(i), result.getInt(i + 2) == 1);
                  }
                  return same;
                });
    return found.isEmpty() ? new RowState.Absent() : new RowState.Present(found.getFirst());
  }

  private Sql statement(
      Dialect dialect,
      String intentId,
      RowRef row,
      Map<String, Replacement> expected,
      List<String> columns) {
    Dataset dataset = map.dataset(row.dataset());
    List<Object> values = new ArrayList<>();
    StringBuilder select = new StringBuilder("SELECT 1");
    for (String column : columns) {
      String value = expected.get(column).valueFor(intentId, row, column);
      String quoted = "t." + dialect.quote(map.field(row.dataset(), column).name());
      String same = quoted + " IS NULL";
      if (value != null) {
        same = dialect.sameAsParameter(quoted, map.field(row.dataset(), column).type());
        values.add(value);
      }
      select.append(", CASE WHEN ").append(same).append(" THEN 1 ELSE 0 END");
    }
    select
        .append(" FROM ")
        .append(dialect.table(dataset.schema(), dataset.table()))
        .append(" t WHERE ");
    return new Sql(select.toString(), values)
        .then(KeyColumns.of(dialect, map, row.dataset()).is("t", row.key()));
  }
}
