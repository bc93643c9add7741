package io.tenure.connector.schema;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Finding.Severity;
import io.tenure.connector.Progress;
import io.tenure.connector.jdbc.ColumnTypes;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Relation.DeleteRule;
import io.tenure.connector.schema.SchemaDraft.TableDraft;
import io.tenure.connector.schema.Table.Check;
import io.tenure.connector.schema.Table.Index;
import io.tenure.connector.schema.Table.Trigger;
import io.tenure.connector.schema.Table.UniqueKey;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * PostgreSQL's system catalogue, which every account may read in full. Constraints and triggers of
 * all tables come with one query each.
 */
final class PostgresCatalog {

  private static final long STEPS = 6;

  private final CrmSession session;
  private final SchemaDraft draft;
  private final Progress progress;
  private final List<String> schemas;

  PostgresCatalog(CrmSession session, SchemaDraft draft, Progress progress) {
    this.session = session;
    this.draft = draft;
    this.progress = progress;
    this.schemas = session.address().schemas();
  }

  void read() {
    draft.product =
        Sql.of("SELECT 'PostgreSQL ' || current_setting('server_version')")
            .list(session, row -> row.getString(1))
            .getFirst();
    Sql.of(PostgresQueries.TABLES, schemas).list(session, this::table);
    progress.at("tables", 1, STEPS);
    Sql.of(PostgresQueries.COLUMNS, schemas).list(session, this::column);
    progress.at("columns", 2, STEPS);
    Sql.of(PostgresQueries.CONSTRAINTS, schemas, schemas).list(session, this::constraint);
    Sql.of(PostgresQueries.UNIQUE_INDEXES, schemas).list(session, this::uniqueIndex);
    Sql.of(PostgresQueries.INDEXES, schemas).list(session, this::index);
    progress.at("keys", 3, STEPS);
    Sql.of(PostgresQueries.TRIGGERS, schemas).list(session, this::trigger);
    Sql.of(PostgresQueries.RULES, schemas).list(session, this::rule);
    progress.at("triggers", 4, STEPS);
    Sql.of(PostgresQueries.HIDDEN_ROWS, schemas).list(session, this::hiddenRows);
    progress.at("row security", 5, STEPS);
    RowCounts.exact(
        session,
        draft,
        Sql.of(PostgresQueries.SMALL_TABLES, schemas)
            .list(session, row -> row.getString(1) + "." + row.getString(2)));
    progress.at("row counts", 6, STEPS);
  }

  private Void table(ResultSet row) throws SQLException {
    Table.Kind kind =
        switch (row.getString(3)) {
          case "p" -> Table.Kind.PARTITIONED;
          case "v", "m" -> Table.Kind.VIEW;
          case "f" -> Table.Kind.FOREIGN;
          default -> Table.Kind.TABLE;
        };
    if ("m".equals(row.getString(3))) {
      draft.find(
          "schema.copy-kept",
          Severity.WARNING,
          row.getString(1) + "." + row.getString(2),
          "A materialised view keeps a copy of what it shows; erased values stay in it until it is refreshed.");
    }
    TableDraft table =
        new TableDraft(
            row.getString(1),
            row.getString(2),
            kind,
            row.getString(4),
            row.getLong(5),
            kind != Table.Kind.FOREIGN);
    table.bytes = row.getLong(6);
    draft.add(table);
    return null;
  }

  private Void column(ResultSet row) throws SQLException {
    TableDraft table = draft.table(row.getString("nspname"), row.getString("relname"));
    if (table != null) {
      table.columns.add(
          new Column(
              row.getString("attname"),
              row.getInt("attnum"),
              ColumnTypes.postgresql(row.getString("base_name"), row.getString("base_kind")),
              row.getString("native"),
              (Integer) row.getObject("length"),
              (Integer) row.getObject("num_precision"),
              (Integer) row.getObject("num_scale"),
              row.getBoolean("nullable"),
              row.getString("default_text"),
              row.getBoolean("generated"),
              row.getBoolean("identity"),
              texts(row.getArray("labels")),
              row.getString("comment")));
    }
    return null;
  }

  private Void constraint(ResultSet row) throws SQLException {
    String schema = row.getString("nspname");
    TableDraft table = draft.table(schema, row.getString("relname"));
    List<String> columns = texts(row.getArray("columns"));
    String type = row.getString("contype");
    if (type.equals("f")) {
      draft.foreignKeys.add(
          new ForeignKey(
              row.getString("conname"),
              schema + "." + row.getString("relname"),
              columns,
              row.getString("to_schema") + "." + row.getString("to_table"),
              texts(row.getArray("to_columns")),
              rule(row.getString("confdeltype")),
              row.getBoolean("nullable")));
    } else if (table != null) {
      switch (type) {
        case "p" -> table.primaryKey = columns;
        case "u" -> table.uniqueKeys.add(new UniqueKey(row.getString("conname"), columns, false));
        case "c" ->
            table.checks.add(
                new Check(row.getString("conname"), columns, row.getString("expression")));
        default -> {
          // exclusion constraints and constraint triggers say nothing that a replacement could
          // satisfy
        }
      }
    }
    return null;
  }

  static DeleteRule rule(String action) {
    return switch (action) {
      case "c" -> DeleteRule.CASCADE;
      case "n" -> DeleteRule.SET_NULL;
      case "d" -> DeleteRule.SET_DEFAULT;
      case "r" -> DeleteRule.RESTRICT;
      default -> DeleteRule.NO_ACTION;
    };
  }

  private Void uniqueIndex(ResultSet row) throws SQLException {
    TableDraft table = draft.table(row.getString(1), row.getString(2));
    if (table != null) {
      table.uniqueKeys.add(
          new UniqueKey(row.getString(3), texts(row.getArray(4)), row.getBoolean(5)));
    }
    return null;
  }

  private Void index(ResultSet row) throws SQLException {
    TableDraft table = draft.table(row.getString(1), row.getString(2));
    if (table != null) {
      table.indexes.add(new Index(row.getString(3), texts(row.getArray(4)), row.getBoolean(5)));
    }
    return null;
  }

  private Void trigger(ResultSet row) throws SQLException {
    TableDraft table = draft.table(row.getString(1), row.getString(2));
    if (table != null) {
      int type = row.getInt(4);
      List<String> events = new ArrayList<>();
      addIf(events, type, 4, "INSERT");
      addIf(events, type, 8, "DELETE");
      addIf(events, type, 16, "UPDATE");
      addIf(events, type, 32, "TRUNCATE");
      String timing = (type & 64) != 0 ? "INSTEAD OF" : (type & 2) != 0 ? "BEFORE" : "AFTER";
      table.triggers.add(
          new Trigger(
              row.getString(3), timing, events, row.getBoolean(5), deletes(row.getString(6))));
    }
    return null;
  }

  private static void addIf(List<String> events, int type, int bit, String event) {
    if ((type & bit) != 0) {
      events.add(event);
    }
  }

  static boolean deletes(String body) {
    String upper = body == null ? "" : body.toUpperCase(Locale.ROOT);
    return upper.contains("DELETE FROM")
        || upper.contains("TRUNCATE")
        || upper.contains("DELETE\n");
  }

  private Void rule(ResultSet row) throws SQLException {
    draft.find(
        "schema.rewrite-rule",
        Severity.BLOCKING,
        row.getString(1) + "." + row.getString(2),
        "A rewrite rule changes what a statement on this table does.");
    return null;
  }

  private Void hiddenRows(ResultSet row) throws SQLException {
    draft.find(
        "schema.rows-hidden",
        Severity.BLOCKING,
        row.getString(1) + "." + row.getString(2),
        "Row security hides rows of this table from the account; it cannot be read.");
    return null;
  }

  private static List<String> texts(Array array) throws SQLException {
    if (array == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Object text : (Object[]) array.getArray()) {
      if (text != null) {
        texts.add(text.toString());
      }
    }
    return texts;
  }
}
