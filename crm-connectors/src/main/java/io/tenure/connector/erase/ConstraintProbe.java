package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.PostgresDialect;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import io.tenure.connector.schema.Table.Check;
import java.util.List;
import java.util.StringJoiner;

/**
 * Lets the server judge a candidate: the value is cast to the column's own type (which tries
 * domains and ranges), and each CHECK that mentions the column is evaluated with it. The text of a
 * CHECK comes from the server's catalogue. Where it mentions other columns, the rows of the table
 * supply them.
 */
final class ConstraintProbe {

  private static final int ROWS = 10_000;
  private static final RowRef SOMEWHERE = new RowRef("probe", List.of("0"));

  private ConstraintProbe() {}

  static boolean holds(CrmSession session, Table table, Column column, Replacement replacement) {
    String value = replacement.valueFor("probe", SOMEWHERE, column.name());
    Sql candidate = candidate(session.dialect(), column, value);
    if (value != null) {
      Sql.of("SELECT ").then(candidate).list(session, row -> row.getString(1));
    }
    return table.checks().stream()
        .filter(check -> check.columns().contains(column.name()))
        .allMatch(check -> holds(session, table, column, check, candidate));
  }

  private static Sql candidate(Dialect dialect, Column column, String value) {
    boolean postgresql = dialect instanceof PostgresDialect;
    if (value == null) {
      return Sql.of(postgresql ? "CAST(NULL AS " + column.nativeType() + ")" : "NULL");
    }
    String parameter = dialect.parameter(column.type() == FieldType.BINARY);
    return Sql.of(
        postgresql
            ? "CAST(" + parameter + " AS " + column.nativeType() + ")"
            : mariadb(column, parameter),
        value);
  }

  private static String mariadb(Column column, String parameter) {
    return switch (column.type()) {
      case INTEGER, BOOLEAN -> "CAST(" + parameter + " AS SIGNED)";
      case DECIMAL -> "CAST(" + parameter + " AS DECIMAL(60, 20))";
      case DATE -> "CAST(" + parameter + " AS DATE)";
      case TIMESTAMP -> "CAST(" + parameter + " AS DATETIME(6))";
      case BINARY -> parameter;
      default -> "CAST(" + parameter + " AS CHAR)";
    };
  }

  private static boolean holds(
      CrmSession session, Table table, Column column, Check check, Sql candidate) {
    Dialect dialect = session.dialect();
    StringJoiner others = new StringJoiner(", ");
    check.columns().stream()
        .filter(c -> !c.equals(column.name()))
        .forEach(c -> others.add("o." + dialect.quote(c)));
    Sql row = Sql.of("SELECT ").then(candidate).then(" AS " + dialect.quote(column.name()));
    if (others.length() > 0) {
      row =
          row.then(
              ", "
                  + others
                  + " FROM "
                  + dialect.table(table.schema(), table.name())
                  + " o LIMIT "
                  + ROWS);
    }
    return Sql.of("SELECT count(*) FROM (")
            .then(row)
            .then(") x WHERE NOT (" + check.expression() + ")")
            .list(session, r -> r.getLong(1))
            .getFirst()
        == 0;
  }
}
