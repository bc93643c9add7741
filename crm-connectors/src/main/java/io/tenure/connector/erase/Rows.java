package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.Joins;
import io.tenure.connector.jdbc.KeyColumns;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Relation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Statements on single rows and on the rows that point to them. */
final class Rows {

  private final MapIndex map;
  private final Dialect dialect;
  private final Joins joins;

  Rows(MapIndex map, Dialect dialect) {
    this.map = map;
    this.dialect = dialect;
    this.joins = new Joins(dialect, map);
  }

  KeyColumns key(String dataset) {
    return KeyColumns.of(dialect, map, dataset);
  }

  /**
   * One result where the row is there; locks it against changes and against new rows that point to
   * it.
   */
  Sql lock(RowRef row) {
    return Sql.of(
            "SELECT "
                + key(row.dataset()).texts("t")
                + " FROM "
                + joins.table(row.dataset())
                + " t WHERE ")
        .then(key(row.dataset()).is("t", row.key()))
        .then(" FOR UPDATE");
  }

  /** Deletes the row if the server's clock has not reached the deadline. */
  Sql delete(RowRef row, String deadline) {
    return Sql.of("DELETE FROM " + joins.table(row.dataset()) + " WHERE ")
        .then(key(row.dataset()).is(null, row.key()))
        .then(before(deadline));
  }

  /** Whether there is a value in each of the columns, and the value where it is not too long. */
  Sql wholes(RowRef row, List<String> columns, int longest) {
    StringJoiner select = new StringJoiner(", ", "SELECT ", " FROM ");
    for (String column : columns) {
      String quoted = "t." + dialect.quote(map.field(row.dataset(), column).name());
      select.add("CASE WHEN " + quoted + " IS NULL THEN 0 ELSE 1 END");
      select.add(dialect.whole(quoted, longest));
    }
    return Sql.of(select + joins.table(row.dataset()) + " t WHERE ")
        .then(key(row.dataset()).is("t", row.key()));
  }

  /** Replaces columns of the row if the server's clock has not reached the deadline. */
  Sql update(RowRef row, Map<String, Replacement> columns, String intentId, String deadline) {
    Sql sql = Sql.of("UPDATE " + joins.table(row.dataset()) + " SET ");
    boolean first = true;
    for (Map.Entry<String, Replacement> c : new TreeMap<>(columns).entrySet()) {
      Dataset.Field field = map.field(row.dataset(), c.getKey());
      String value = c.getValue().valueFor(intentId, row, c.getKey());
      String target = (first ? "" : ", ") + dialect.quote(c.getKey()) + " = ";
      sql =
          value == null
              ? sql.then(target + "NULL")
              : sql.then(
                  Sql.of(
                      target + dialect.parameter(field.type() == Dataset.FieldType.BINARY), value));
      first = false;
    }
    return sql.then(" WHERE ").then(key(row.dataset()).is(null, row.key())).then(before(deadline));
  }

  private Sql before(String deadline) {
    return Sql.of(" AND " + dialect.clock() + " < " + dialect.clockParameter(), deadline);
  }

  /** Whether the server's clock has not reached the deadline. */
  Sql inTime(String deadline) {
    return Sql.of(
        "SELECT CASE WHEN "
            + dialect.clock()
            + " < "
            + dialect.clockParameter()
            + " THEN 1 ELSE 0 END",
        deadline);
  }

  /**
   * Rows that point to a row over a relation, counted up to a bound; a row's pointer to itself is
   * none.
   */
  long pointing(CrmSession session, Relation relation, RowRef row, int bound) {
    Sql sql =
        Sql.of(
                "SELECT count(*) FROM (SELECT 1 AS one FROM "
                    + joins.table(relation.from())
                    + " f JOIN "
                    + joins.table(relation.to())
                    + " t ON ")
            .then(joins.on(relation, "f", "t"))
            .then(" WHERE ")
            .then(key(row.dataset()).is("t", row.key()));
    if (relation.from().equals(relation.to())) {
      sql = sql.then(" AND NOT (").then(key(row.dataset()).is("f", row.key())).then(")");
    }
    return sql.then(" LIMIT " + bound + ") x").list(session, r -> r.getLong(1)).getFirst();
  }

  /** Those of the rows of {@code relation.to()} to which any row points; not only itself. */
  List<RowRef> pointedAt(CrmSession session, Relation relation, Collection<List<String>> keys) {
    KeyColumns to = key(relation.to());
    Sql sql =
        Sql.of("SELECT " + to.texts("t") + " FROM " + joins.table(relation.to()) + " t WHERE ")
            .then(to.in("t", keys))
            .then(" AND EXISTS (SELECT 1 FROM " + joins.table(relation.from()) + " f WHERE ")
            .then(joins.on(relation, "f", "t"));
    if (relation.from().equals(relation.to())) {
      sql = sql.then(" AND NOT (" + to.same("f", "t") + ")");
    }
    return sql.then(")").list(session, r -> new RowRef(relation.to(), to.read(r, 1)));
  }

  /** A pointing row and the row it points to. */
  record Edge(RowRef from, RowRef to) {}

  /** Rows that point to any of these keys of {@code relation.to()}. */
  List<Edge> pointing(
      CrmSession session, Relation relation, Collection<List<String>> keys, int bound) {
    KeyColumns from = key(relation.from());
    KeyColumns to = key(relation.to());
    return edges(relation, from, to)
        .then(to.in("t", keys))
        .then(" LIMIT " + bound)
        .list(session, r -> edge(relation, from, to, r));
  }

  /** Rows that any of these keys of {@code relation.from()} point to. */
  List<Edge> pointedTo(CrmSession session, Relation relation, Collection<List<String>> keys) {
    KeyColumns from = key(relation.from());
    KeyColumns to = key(relation.to());
    return edges(relation, from, to)
        .then(from.in("f", keys))
        .list(session, r -> edge(relation, from, to, r));
  }

  private static Edge edge(Relation relation, KeyColumns from, KeyColumns to, java.sql.ResultSet r)
      throws java.sql.SQLException {
    return new Edge(
        new RowRef(relation.from(), from.read(r, 1)),
        new RowRef(relation.to(), to.read(r, 1 + from.size())));
  }

  private Sql edges(Relation relation, KeyColumns from, KeyColumns to) {
    return Sql.of(
            "SELECT "
                + from.texts("f")
                + ", "
                + to.texts("t")
                + " FROM "
                + joins.table(relation.from())
                + " f JOIN "
                + joins.table(relation.to())
                + " t ON ")
        .then(joins.on(relation, "f", "t"))
        .then(" WHERE ");
  }
}
