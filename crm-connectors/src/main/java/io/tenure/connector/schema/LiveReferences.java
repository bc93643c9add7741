package io.tenure.connector.schema;

import io.tenure.connector.CrmSession;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.schema.Schema.Sight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the database enforces on a table at this moment, asked anew before something is deleted. */
public final class LiveReferences {

  private LiveReferences() {}

  private static final String POSTGRESQL =
      """
      SELECT o.conname, n.nspname || '.' || c.relname, o.confdeltype,
             (SELECT array_agg(a.attname::text ORDER BY k.i) FROM unnest(o.conkey) WITH ORDINALITY k(num, i)
              JOIN pg_catalog.pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.num),
             (SELECT array_agg(a.attname::text ORDER BY k.i) FROM unnest(o.confkey) WITH ORDINALITY k(num, i)
              JOIN pg_catalog.pg_attribute a ON a.attrelid = o.confrelid AND a.attnum = k.num)
      FROM pg_catalog.pg_constraint o
      JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_class f ON f.oid = o.confrelid
      JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
      WHERE o.contype = 'f' AND fn.nspname = ? AND f.relname = ? AND o.conparentid = 0
      """;

  private static final String TRANSACTIONAL =
      """
      SELECT e.transactions FROM information_schema.tables t
      JOIN information_schema.engines e ON e.engine = t.engine
      WHERE t.table_schema = ? AND t.table_name = ?
      """;

  /** Foreign keys of any visible table that point to this one. */
  public static List<ForeignKey> pointingTo(CrmSession session, String schema, String table) {
    String name = schema + "." + table;
    if (session.address().kind() != Kind.POSTGRESQL) {
      return MariaDbForeignKeys.pointingInto(session, List.of(schema)).stream()
          .filter(k -> k.to().equals(name))
          .toList();
    }
    return Sql.of(POSTGRESQL, schema, table)
        .list(
            session,
            row ->
                new ForeignKey(
                    row.getString(1),
                    row.getString(2),
                    texts(row.getArray(4)),
                    name,
                    texts(row.getArray(5)),
                    PostgresCatalog.rule(row.getString(3)),
                    true));
  }

  private static List<String> texts(java.sql.Array array) throws java.sql.SQLException {
    return new ArrayList<>(Arrays.asList((String[]) array.getArray()));
  }

  /** Whether all foreign keys that could point into the system are shown to this account. */
  public static Sight cascades(CrmSession session) {
    return session.address().kind() == Kind.POSTGRESQL
        ? Sight.COMPLETE
        : MariaDbSight.of(session, session.address().schemas()).cascades();
  }

  /** Whether changes of the table can be rolled back. */
  public static boolean transactional(CrmSession session, String schema, String table) {
    return session.address().kind() == Kind.POSTGRESQL
        || Sql.of(TRANSACTIONAL, schema, table).list(session, row -> row.getString(1)).stream()
            .allMatch("YES"::equals);
  }
}
