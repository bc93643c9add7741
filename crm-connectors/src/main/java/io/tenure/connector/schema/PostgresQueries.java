package io.tenure.connector.schema;

/** Queries on PostgreSQL's catalogue; the parameter is the array of schemas. */
final class PostgresQueries {

  private PostgresQueries() {}

  static final String TABLES =
      """
      SELECT n.nspname, c.relname, c.relkind, obj_description(c.oid, 'pg_class'),
             CASE WHEN c.relkind = 'p'
                  THEN (SELECT coalesce(sum(greatest(l.reltuples, 0)), 0)
                        FROM pg_catalog.pg_partition_tree(c.oid) p
                        JOIN pg_catalog.pg_class l ON l.oid = p.relid WHERE p.isleaf)
                  ELSE greatest(c.reltuples, 0) END::bigint,
             current_setting('block_size')::bigint
               * (SELECT coalesce(sum(p.relpages), 0) FROM pg_catalog.pg_class p
                  WHERE p.oid IN (c.oid, c.reltoastrelid)
                     OR p.oid IN (SELECT i.indexrelid FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid))
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
      """;

  static final String COLUMNS =
      """
      SELECT n.nspname, c.relname, a.attname, a.attnum,
             coalesce(b.typname, t.typname) AS base_name, coalesce(b.typtype, t.typtype) AS base_kind,
             pg_catalog.format_type(a.atttypid, a.atttypmod) AS native,
             CASE WHEN coalesce(b.typname, t.typname) IN ('varchar', 'bpchar')
                   AND coalesce(nullif(a.atttypmod, -1), t.typtypmod) > 4
                  THEN coalesce(nullif(a.atttypmod, -1), t.typtypmod) - 4 END AS length,
             CASE WHEN coalesce(b.typname, t.typname) = 'numeric'
                   AND coalesce(nullif(a.atttypmod, -1), t.typtypmod) > 4
                  THEN ((coalesce(nullif(a.atttypmod, -1), t.typtypmod) - 4) >> 16) & 65535 END AS num_precision,
             CASE WHEN coalesce(b.typname, t.typname) = 'numeric'
                   AND coalesce(nullif(a.atttypmod, -1), t.typtypmod) > 4
                  THEN (coalesce(nullif(a.atttypmod, -1), t.typtypmod) - 4) & 65535 END AS num_scale,
             NOT (a.attnotnull OR t.typnotnull) AS nullable,
             CASE WHEN a.attgenerated = '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END AS default_text,
             a.attgenerated <> '' AS generated, a.attidentity <> '' AS identity,
             (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e
              WHERE e.enumtypid = coalesce(b.oid, t.oid)) AS labels,
             pg_catalog.col_description(c.oid, a.attnum) AS comment
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype AND t.typtype = 'd'
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
      ORDER BY n.nspname, c.relname, a.attnum
      """;

  private static final String COLUMN_NAMES =
      """
      (SELECT array_agg(a.attname::text ORDER BY k.i)
       FROM unnest(%s) WITH ORDINALITY k(num, i)
       JOIN pg_catalog.pg_attribute a ON a.attrelid = %s AND a.attnum = k.num)""";

  /** Also keys of other schemas' tables that point into these. */
  static final String CONSTRAINTS =
      """
      SELECT n.nspname, c.relname, o.conname, o.contype, fn.nspname AS to_schema, f.relname AS to_table,
             o.confdeltype, pg_catalog.pg_get_expr(o.conbin, o.conrelid) AS expression,
             NOT EXISTS (SELECT 1 FROM pg_catalog.pg_attribute x
                         WHERE x.attrelid = o.conrelid AND x.attnum = ANY (o.conkey) AND x.attnotnull) AS nullable,
      """
          + COLUMN_NAMES.formatted("o.conkey", "o.conrelid")
          + " AS columns, "
          + COLUMN_NAMES.formatted("o.confkey", "o.confrelid")
          + " AS to_columns "
          + """
      FROM pg_catalog.pg_constraint o
      JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_class f ON f.oid = o.confrelid
      LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
      WHERE (n.nspname = ANY (?) OR o.contype = 'f' AND fn.nspname = ANY (?))
        AND o.contype IN ('p', 'u', 'c', 'f') AND NOT c.relispartition AND o.conparentid = 0
      ORDER BY o.conname
      """;

  static final String UNIQUE_INDEXES =
      """
      SELECT n.nspname, c.relname, ic.relname,
             CASE WHEN i.indexprs IS NULL THEN
               (SELECT array_agg(a.attname::text ORDER BY k.i)
                FROM unnest(i.indkey) WITH ORDINALITY k(num, i)
                JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num
                WHERE k.i <= i.indnkeyatts)
             ELSE
               (SELECT array_agg(DISTINCT a.attname::text)
                FROM pg_catalog.pg_depend d
                JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = i.indexrelid
                  AND d.refobjid = c.oid AND d.refobjsubid > 0)
             END,
             i.indpred IS NOT NULL OR i.indexprs IS NOT NULL
      FROM pg_catalog.pg_index i
      JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
      JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY (?) AND i.indisunique AND NOT i.indisprimary AND NOT c.relispartition
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint o WHERE o.conindid = i.indexrelid AND o.contype = 'u')
      """;

  static final String INDEXES =
      """
      SELECT n.nspname, c.relname, ic.relname,
             (SELECT array_agg(a.attname::text ORDER BY k.i)
              FROM unnest(i.indkey) WITH ORDINALITY k(num, i)
              JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num
              WHERE k.i <= i.indnkeyatts),
             i.indisunique
      FROM pg_catalog.pg_index i
      JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
      JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY (?) AND NOT c.relispartition
      ORDER BY 1, 2, 3
      """;

  static final String TRIGGERS =
      """
      SELECT n.nspname, c.relname, t.tgname, t.tgtype, t.tgenabled <> 'D', p.prosrc
      FROM pg_catalog.pg_trigger t
      JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
      WHERE n.nspname = ANY (?) AND NOT t.tgisinternal AND NOT c.relispartition
      """;

  static final String RULES =
      """
      SELECT DISTINCT n.nspname, c.relname
      FROM pg_catalog.pg_rewrite r
      JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND r.ev_type <> '1'
      """;

  static final String HIDDEN_ROWS =
      """
      SELECT n.nspname, c.relname
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY (?) AND c.relrowsecurity
        AND (c.relforcerowsecurity OR NOT pg_catalog.pg_has_role(c.relowner, 'USAGE'))
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles r
                        WHERE r.rolname = current_user AND (r.rolsuper OR r.rolbypassrls))
      """;

  /**
   * Tables small enough to be counted exactly, and readable. Their size is taken from the
   * statistics: asking for it would wait for whoever has locked the table.
   */
  static final String SMALL_TABLES =
      """
      SELECT n.nspname, c.relname
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY (?) AND c.relkind = 'r' AND NOT c.relispartition AND NOT c.relrowsecurity
        AND c.relpages < 1024 AND pg_catalog.pg_stat_get_live_tuples(c.oid) < 100000
        AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
        AND (pg_catalog.has_table_privilege(c.oid, 'SELECT') OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT'))
      ORDER BY 1, 2
      """;
}
