package io.tenure.connector.schema;

import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Finding.Severity;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.schema.SchemaDraft.TableDraft;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Exact counts of small tables, a hundred tables in one statement. */
final class RowCounts {

  private static final int CHUNK = 100;

  private RowCounts() {}

  static void exact(CrmSession session, SchemaDraft draft, List<String> names) {
    for (int from = 0; from < names.size(); from += CHUNK) {
      List<String> chunk = names.subList(from, Math.min(names.size(), from + CHUNK));
      try {
        count(session, draft, chunk);
      } catch (ConnectorException e) {
        oneByOne(session, draft, chunk);
      }
    }
  }

  /** Where one of many cannot be counted any more, the others still are; its estimate stays. */
  private static void oneByOne(CrmSession session, SchemaDraft draft, List<String> names) {
    for (String name : names) {
      session.refresh();
      try {
        count(session, draft, List.of(name));
      } catch (ConnectorException e) {
        draft.find(
            "schema.not-counted",
            Severity.INFO,
            name,
            "Its rows could not be counted ("
                + e.code().code()
                + "); their number is an estimate.");
      }
    }
    session.refresh();
  }

  private static void count(CrmSession session, SchemaDraft draft, List<String> chunk) {
    String union =
        IntStream.range(0, chunk.size())
            .mapToObj(
                i -> "SELECT " + i + ", count(*) FROM " + quoted(session, draft, chunk.get(i)))
            .collect(Collectors.joining(" UNION ALL "));
    Sql.of(union)
        .list(
            session,
            row -> {
              TableDraft table = draft.tables.get(chunk.get(row.getInt(1)));
              table.rows = row.getLong(2);
              table.exact = true;
              return null;
            });
  }

  private static String quoted(CrmSession session, SchemaDraft draft, String name) {
    TableDraft table = draft.tables.get(name);
    return session.dialect().table(table.schema, table.name);
  }
}
