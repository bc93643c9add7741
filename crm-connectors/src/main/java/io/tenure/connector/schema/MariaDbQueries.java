package io.tenure.connector.schema;

import java.util.Collections;

/**
 * Queries on the information schema of MariaDB and MySQL; {@code %s} takes the marks of the list of
 * schemas.
 */
final class MariaDbQueries {

  private MariaDbQueries() {}

  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  static final String TABLES =
      """
      SELECT t.table_schema, t.table_name, t.table_type, t.table_comment, t.table_rows, e.transactions,
             coalesce(t.data_length, 0) + coalesce(t.index_length, 0) AS bytes
      FROM information_schema.tables t LEFT JOIN information_schema.engines e ON e.engine = t.engine
      WHERE t.table_schema IN (%s)
      """;

  static final String COLUMNS =
      """
      SELECT table_schema, table_name, column_name, ordinal_position, data_type, column_type,
             character_maximum_length, numeric_precision, numeric_scale, is_nullable, column_default,
             coalesce(generation_expression, '') <> '' AS computed, extra, column_comment
      FROM information_schema.columns WHERE table_schema IN (%s)
      ORDER BY table_schema, table_name, ordinal_position
      """;

  private static final String UNIQUE =
      """
      SELECT table_schema, table_name, index_name, column_name, %s
      FROM information_schema.statistics WHERE non_unique = 0 AND table_schema IN (%s)
      ORDER BY table_schema, table_name, index_name, seq_in_index
      """;

  /** Unique indexes; parts that are expressions have no column and exist in MySQL only. */
  static String unique(boolean mysql) {
    return UNIQUE.replaceFirst("%s", mysql ? "expression" : "NULL");
  }

  static final String INDEXES =
      """
      SELECT table_schema, table_name, index_name, column_name, non_unique
      FROM information_schema.statistics WHERE table_schema IN (%s)
      ORDER BY table_schema, table_name, index_name, seq_in_index
      """;

  static String checks(boolean mysql) {
    return mysql ? MYSQL_CHECKS : CHECKS;
  }

  private static final String MYSQL_CHECKS =
      """
      SELECT t.constraint_schema, t.table_name, t.constraint_name, c.check_clause
      FROM information_schema.table_constraints t
      JOIN information_schema.check_constraints c
        ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
      WHERE t.constraint_type = 'CHECK' AND t.enforced = 'YES' AND t.constraint_schema IN (%s)
      """;

  private static final String CHECKS =
      """
      SELECT constraint_schema, table_name, constraint_name, check_clause
      FROM information_schema.check_constraints WHERE constraint_schema IN (%s)
      """;

  static final String TRIGGERS =
      """
      SELECT event_object_schema, event_object_table, trigger_name, action_timing, event_manipulation,
             action_statement
      FROM information_schema.triggers WHERE event_object_schema IN (%s)
      """;

  static final String FOREIGN_KEYS =
      """
      SELECT k.constraint_name, k.table_schema, k.table_name, k.column_name, k.referenced_table_schema,
             k.referenced_table_name, k.referenced_column_name, r.delete_rule, c.is_nullable
      FROM information_schema.key_column_usage k
      LEFT JOIN information_schema.referential_constraints r
        ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name
       AND r.table_name = k.table_name
      LEFT JOIN information_schema.columns c
        ON c.table_schema = k.table_schema AND c.table_name = k.table_name AND c.column_name = k.column_name
      WHERE k.referenced_table_name IS NOT NULL
        AND (k.table_schema IN (%1$s) OR k.referenced_table_schema IN (%1$s))
      ORDER BY k.table_schema, k.table_name, k.constraint_name, k.ordinal_position
      """;

  /** Tables whose columns tell of a key that the account is not shown. */
  static final String HIDDEN_KEYS =
      """
      SELECT count(*) FROM (
        SELECT DISTINCT c.table_schema, c.table_name FROM information_schema.columns c
        WHERE c.table_schema IN (%s) AND c.column_key = 'PRI'
          AND NOT EXISTS (SELECT 1 FROM information_schema.table_constraints k
                          WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name
                            AND k.constraint_type = 'PRIMARY KEY')) hidden
      """;

  /** Foreign keys that are named but whose delete rule is not shown. */
  static final String HIDDEN_RULES =
      """
      SELECT count(*) FROM information_schema.table_constraints k
      WHERE k.table_schema IN (%s) AND k.constraint_type = 'FOREIGN KEY'
        AND NOT EXISTS (SELECT 1 FROM information_schema.referential_constraints r
                        WHERE r.constraint_schema = k.constraint_schema
                          AND r.constraint_name = k.constraint_name AND r.table_name = k.table_name)
      """;
}
