package io.tenure.connector.schema;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Relation.DeleteRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Foreign keys of and into the system's databases, as far as they are shown. */
final class MariaDbForeignKeys {

  private MariaDbForeignKeys() {}

  private static final class Draft {
    String to;
    DeleteRule rule;
    boolean nullable = true;
    final List<String> fromColumns = new ArrayList<>();
    final List<String> toColumns = new ArrayList<>();
  }

  static List<ForeignKey> pointingInto(CrmSession session, List<String> schemas) {
    List<Object> twice = new ArrayList<>(schemas);
    twice.addAll(schemas);
    Map<List<String>, Draft> keys = new LinkedHashMap<>();
    new Sql(MariaDbQueries.FOREIGN_KEYS.formatted(MariaDbQueries.marks(schemas.size())), twice)
        .list(
            session,
            row -> {
              String from = row.getString(2) + "." + row.getString(3);
              Draft d = keys.computeIfAbsent(List.of(from, row.getString(1)), k -> new Draft());
              d.fromColumns.add(row.getString(4));
              d.to = row.getString(5) + "." + row.getString(6);
              d.toColumns.add(row.getString(7));
              d.rule = rule(row.getString(8));
              d.nullable &= "YES".equals(row.getString(9));
              return null;
            });
    List<ForeignKey> found = new ArrayList<>();
    keys.forEach(
        (name, d) ->
            found.add(
                new ForeignKey(
                    name.get(1),
                    name.get(0),
                    d.fromColumns,
                    d.to,
                    d.toColumns,
                    d.rule,
                    d.nullable)));
    return found;
  }

  static DeleteRule rule(String rule) {
    return switch (rule == null ? "" : rule) {
      case "CASCADE" -> DeleteRule.CASCADE;
      case "SET NULL" -> DeleteRule.SET_NULL;
      case "SET DEFAULT" -> DeleteRule.SET_DEFAULT;
      case "RESTRICT" -> DeleteRule.RESTRICT;
      case "NO ACTION" -> DeleteRule.NO_ACTION;
      default -> DeleteRule.HIDDEN;
    };
  }
}
