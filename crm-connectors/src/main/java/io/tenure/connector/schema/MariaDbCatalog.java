package io.tenure.connector.schema;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Finding;
import io.tenure.connector.Progress;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.jdbc.ColumnTypes;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.SchemaDraft.TableDraft;
import io.tenure.connector.schema.Table.Check;
import io.tenure.connector.schema.Table.Index;
import io.tenure.connector.schema.Table.Trigger;
import io.tenure.connector.schema.Table.UniqueKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The information schema of MariaDB or MySQL, which shows an account only what its rights allow.
 */
final class MariaDbCatalog {

  private static final long STEPS = 5;
  private static final long COUNTED = 20_000;
  private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");

  private final CrmSession session;
  private final SchemaDraft draft;
  private final Progress progress;
  private final List<String> schemas;
  private final String in;
  private final boolean mysql;

  MariaDbCatalog(CrmSession session, SchemaDraft draft, Progress progress) {
    this.session = session;
    this.draft = draft;
    this.progress = progress;
    this.schemas = session.address().schemas();
    this.in = MariaDbQueries.marks(schemas.size());
    this.mysql = session.address().kind() == Kind.MYSQL;
  }

  void read() {
    draft.product =
        query("SELECT VERSION()", row -> (mysql ? "MySQL " : "MariaDB ") + row.getString(1))
            .getFirst();
    inSchemas(MariaDbQueries.TABLES, this::table);
    progress.at("tables", 1, STEPS);
    inSchemas(MariaDbQueries.COLUMNS, this::column);
    progress.at("columns", 2, STEPS);
    keys();
    indexes();
    inSchemas(MariaDbQueries.checks(mysql), this::check);
    draft.foreignKeys.addAll(MariaDbForeignKeys.pointingInto(session, schemas));
    progress.at("keys", 3, STEPS);
    inSchemas(MariaDbQueries.TRIGGERS, this::trigger);
    draft.visibility = MariaDbSight.of(session, schemas);
    progress.at("triggers", 4, STEPS);
    RowCounts.exact(session, draft, countable());
    progress.at("row counts", 5, STEPS);
  }

  private <T> List<T> query(String sql, Sql.Row<T> row) {
    return Sql.of(sql).list(session, row);
  }

  private <T> void inSchemas(String sql, Sql.Row<T> row) {
    new Sql(sql.formatted(in), List.copyOf(schemas)).list(session, row);
  }

  private List<String> countable() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, TableDraft> t : draft.tables.entrySet()) {
      if (t.getValue().kind == Table.Kind.TABLE && t.getValue().rows < COUNTED) {
        names.add(t.getKey());
      }
    }
    names.removeIf(name -> draft.tables.get(name).columns.isEmpty());
    return names;
  }

  private Void table(ResultSet row) throws SQLException {
    String type = row.getString("table_type");
    if (type.equals("SEQUENCE")) {
      return null;
    }
    boolean view = type.contains("VIEW");
    if (type.equals("SYSTEM VERSIONED")) {
      draft.find(
          "schema.history-kept",
          Finding.Severity.WARNING,
          row.getString("table_schema") + "." + row.getString("table_name"),
          "The table keeps former versions of its rows; erased values stay in its history.");
    }
    TableDraft table =
        new TableDraft(
            row.getString("table_schema"),
            row.getString("table_name"),
            view ? Table.Kind.VIEW : Table.Kind.TABLE,
            emptyToNull(row.getString("table_comment")),
            row.getLong("table_rows"),
            view || "YES".equals(row.getString("transactions")));
    table.bytes = row.getLong("bytes");
    draft.add(table);
    return null;
  }

  private Void column(ResultSet row) throws SQLException {
    TableDraft table = draft.table(row.getString("table_schema"), row.getString("table_name"));
    if (table != null) {
      String columnType = row.getString("column_type");
      FieldType type = ColumnTypes.mariadb(row.getString("data_type"), columnType);
      boolean number = type == FieldType.DECIMAL;
      String extra = row.getString("extra").toLowerCase(Locale.ROOT);
      table.columns.add(
          new Column(
              row.getString("column_name"),
              row.getInt("ordinal_position"),
              type,
              columnType,
              length(row, type),
              number ? (Integer) row.getInt("numeric_precision") : null,
              number ? (Integer) row.getInt("numeric_scale") : null,
              "YES".equals(row.getString("is_nullable")),
              row.getString("column_default"),
              row.getBoolean("computed"),
              extra.contains("auto_increment"),
              type == FieldType.ENUM ? labels(columnType) : List.of(),
              emptyToNull(row.getString("column_comment"))));
    }
    return null;
  }

  private static Integer length(ResultSet row, FieldType type) throws SQLException {
    long length = row.getLong("character_maximum_length");
    boolean text = type == FieldType.STRING || type == FieldType.TEXT;
    return text && !row.wasNull() && length < Integer.MAX_VALUE ? (Integer) (int) length : null;
  }

  static List<String> labels(String columnType) {
    List<String> labels = new ArrayList<>();
    Matcher m = LABEL.matcher(columnType);
    while (m.find()) {
      labels.add(m.group(1).replace("''", "'"));
    }
    return labels;
  }

  private void keys() {
    Map<List<String>, List<String>> unique = new LinkedHashMap<>();
    Set<List<String>> computed = new HashSet<>();
    new Sql(MariaDbQueries.unique(mysql).formatted(in), List.copyOf(schemas))
        .list(
            session,
            row -> {
              List<String> key = List.of(row.getString(1), row.getString(2), row.getString(3));
              List<String> columns = unique.computeIfAbsent(key, k -> new ArrayList<>());
              if (row.getString(4) != null) {
                return columns.add(row.getString(4));
              }
              TableDraft table = draft.table(key.get(0), key.get(1));
              computed.add(key);
              return table != null && columns.addAll(mentioned(table, row.getString(5)));
            });
    unique.forEach(
        (key, columns) -> {
          TableDraft table = draft.table(key.get(0), key.get(1));
          if (table != null && key.get(2).equals("PRIMARY")) {
            table.primaryKey = List.copyOf(columns);
          } else if (table != null) {
            table.uniqueKeys.add(new UniqueKey(key.get(2), columns, computed.contains(key)));
          }
        });
  }

  private void indexes() {
    Map<List<String>, List<String>> columns = new LinkedHashMap<>();
    Set<List<String>> unique = new HashSet<>();
    inSchemas(
        MariaDbQueries.INDEXES,
        row -> {
          List<String> index = List.of(row.getString(1), row.getString(2), row.getString(3));
          List<String> of = columns.computeIfAbsent(index, i -> new ArrayList<>());
          if (row.getString(4) != null) {
            of.add(row.getString(4));
          }
          return row.getInt(5) == 0 && unique.add(index);
        });
    columns.forEach(
        (index, of) -> {
          TableDraft table = draft.table(index.get(0), index.get(1));
          if (table != null) {
            table.indexes.add(new Index(index.get(2), of, unique.contains(index)));
          }
        });
  }

  private Void check(ResultSet row) throws SQLException {
    TableDraft table = draft.table(row.getString(1), row.getString(2));
    if (table != null) {
      String expression = mysql ? unescaped(row.getString(4)) : row.getString(4);
      table.checks.add(new Check(row.getString(3), mentioned(table, expression), expression));
    }
    return null;
  }

  private static List<String> mentioned(TableDraft table, String expression) {
    return table.columns.stream()
        .map(Column::name)
        .filter(c -> expression.contains("`" + c.replace("`", "``") + "`"))
        .toList();
  }

  /** MySQL shows a CHECK as if it were to be put between quotes once more. */
  static String unescaped(String expression) {
    StringBuilder plain = new StringBuilder(expression.length());
    for (int i = 0; i < expression.length(); i++) {
      if (expression.charAt(i) == '\\' && i + 1 < expression.length()) {
        i++;
      }
      plain.append(expression.charAt(i));
    }
    return plain.toString();
  }

  private Void trigger(ResultSet row) throws SQLException {
    TableDraft table = draft.table(row.getString(1), row.getString(2));
    if (table != null) {
      table.triggers.add(
          new Trigger(
              row.getString(3),
              row.getString(4),
              List.of(row.getString(5)),
              true,
              PostgresCatalog.deletes(row.getString(6))));
    }
    return null;
  }

  private static String emptyToNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
