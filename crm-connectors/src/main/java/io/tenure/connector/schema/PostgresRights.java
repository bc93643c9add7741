package io.tenure.connector.schema;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.schema.MissingRight.Right;
import io.tenure.connector.schema.Rights.TableRights;
import io.tenure.connector.schema.Schema.Sight;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rights as PostgreSQL computes them, roles and PUBLIC included. */
final class PostgresRights {

  private PostgresRights() {}

  private static final String ACCOUNT =
      """
      SELECT r.rolsuper OR r.rolcreaterole,
             EXISTS (SELECT 1 FROM pg_catalog.pg_namespace n
                     WHERE n.nspname = ANY (?) AND pg_catalog.has_schema_privilege(n.oid, 'CREATE'))
      FROM pg_catalog.pg_roles r WHERE r.rolname = current_user
      """;

  private static final String TABLES =
      """
      SELECT n.nspname || '.' || c.relname,
             pg_catalog.has_table_privilege(c.oid, 'INSERT'),
             pg_catalog.has_table_privilege(c.oid, 'DELETE'),
             pg_catalog.has_table_privilege(c.oid, 'TRUNCATE'),
             pg_catalog.pg_has_role(c.relowner, 'USAGE'),
             pg_catalog.has_any_column_privilege(c.oid, 'UPDATE'),
             pg_catalog.has_schema_privilege(n.oid, 'USAGE')
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
      """;

  private static final String COLUMNS =
      """
      SELECT n.nspname || '.' || c.relname, a.attname,
             pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT'),
             pg_catalog.has_column_privilege(c.oid, a.attnum, 'UPDATE')
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
      """;

  static Rights read(CrmSession session) {
    List<String> schemas = session.address().schemas();
    Map<String, Set<String>> seen = new HashMap<>();
    Map<String, Set<String>> readable = new HashMap<>();
    Map<String, Set<String>> updatable = new HashMap<>();
    Sql.of(COLUMNS, schemas)
        .list(
            session,
            row -> {
              add(seen, true, row.getString(1), row.getString(2));
              add(readable, row.getBoolean(3), row.getString(1), row.getString(2));
              add(updatable, row.getBoolean(4), row.getString(1), row.getString(2));
              return null;
            });
    Set<String> rowsHidden =
        Set.copyOf(
            Sql.of(PostgresQueries.HIDDEN_ROWS, schemas)
                .list(session, row -> row.getString(1) + "." + row.getString(2)));
    Map<String, TableRights> tables = new HashMap<>();
    Sql.of(TABLES, schemas)
        .list(
            session,
            row -> {
              String name = row.getString(1);
              return tables.put(
                  name,
                  new TableRights(
                      seen.getOrDefault(name, Set.of()),
                      readable.getOrDefault(name, Set.of()),
                      updatable.getOrDefault(name, Set.of()),
                      row.getBoolean(2),
                      row.getBoolean(3),
                      row.getBoolean(6),
                      false,
                      row.getBoolean(4),
                      row.getBoolean(5),
                      lacks(row.getBoolean(7), rowsHidden.contains(name))));
            });
    return Sql.of(ACCOUNT, schemas)
        .list(
            session,
            row -> new Rights(row.getBoolean(1), row.getBoolean(2), Sight.COMPLETE, tables))
        .getFirst();
  }

  private static Set<Right> lacks(boolean usage, boolean rowsHidden) {
    Set<Right> lacks = EnumSet.noneOf(Right.class);
    if (!usage) {
      lacks.add(Right.USAGE);
    }
    if (rowsHidden) {
      lacks.add(Right.BYPASSRLS);
    }
    return lacks;
  }

  private static void add(
      Map<String, Set<String>> columns, boolean has, String table, String column) {
    if (has) {
      columns.computeIfAbsent(table, t -> new HashSet<>()).add(column);
    }
  }
}
