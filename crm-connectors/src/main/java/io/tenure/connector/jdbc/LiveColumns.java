package io.tenure.connector.jdbc;

import io.tenure.connector.CrmSession;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Columns and types as they are in the database at this moment. */
public final class LiveColumns {

  private static final Set<FieldType> TEXTS = Set.of(FieldType.STRING, FieldType.TEXT);
  private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.DECIMAL);

  private LiveColumns() {}

  /** Types by dataset and column; tables that are gone are missing. */
  public static Map<String, Map<String, FieldType>> of(
      CrmSession session, Collection<Dataset> datasets) {
    boolean postgresql = session.dialect() instanceof PostgresDialect;
    List<Object> names = new ArrayList<>();
    StringJoiner pairs = new StringJoiner(", ");
    for (Dataset d : datasets) {
      pairs.add("(?, ?)");
      names.add(d.schema());
      names.add(d.table());
    }
    Map<String, Map<String, FieldType>> live = new HashMap<>();
    new Sql((postgresql ? POSTGRESQL : MARIADB) + "(" + pairs + ")", names)
        .list(
            session,
            row ->
                live.computeIfAbsent(
                        row.getString(1) + "." + row.getString(2), t -> new HashMap<>())
                    .put(
                        row.getString(3),
                        postgresql
                            ? ColumnTypes.postgresql(row.getString(4), row.getString(5))
                            : ColumnTypes.mariadb(row.getString(4), row.getString(5))));
    return live;
  }

  private static final String POSTGRESQL =
      """
      SELECT n.nspname, c.relname, a.attname, coalesce(b.typname, t.typname), coalesce(b.typtype, t.typtype)
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype AND t.typtype = 'd'
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND (n.nspname, c.relname) IN
      """;

  private static final String MARIADB =
      """
      SELECT table_schema, table_name, column_name, data_type, column_type
      FROM information_schema.columns WHERE (table_schema, table_name) IN
      """;

  /** Whether a change between the types leaves the meaning of values as it was. */
  public static boolean alike(FieldType one, FieldType other) {
    return one == other
        || TEXTS.contains(one) && TEXTS.contains(other)
        || NUMBERS.contains(one) && NUMBERS.contains(other);
  }
}
