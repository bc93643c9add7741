package io.tenure.connector.record;

import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.Joins;
import io.tenure.connector.jdbc.Joins.Hop;
import io.tenure.connector.jdbc.KeyColumns;
import io.tenure.connector.jdbc.Literals;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Filter;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.TriggerSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the main statement of a batch: the records in scope, joined to the single rows that
 * forward paths reach, and to one grouped subquery for each path that reaches many rows. A grouped
 * subquery visits the related table once for a batch, not once for each record, so that a CRM
 * without indexes on its foreign keys stays usable.
 */
final class RecordSql {

  static final String ROOT = "t0";

  private final Dialect dialect;
  private final MapIndex map;
  private final Joins joins;
  private final Dataset dataset;
  private final KeyColumns key;
  private final List<Slot> slots = new ArrayList<>();
  private final Map<List<Step>, List<Hop>> forward = new LinkedHashMap<>();
  private final Map<List<Step>, Group> groups = new LinkedHashMap<>();

  RecordSql(Dialect dialect, MapIndex map, Dataset dataset) {
    this.dialect = dialect;
    this.map = map;
    this.joins = new Joins(dialect, map);
    this.dataset = dataset;
    this.key = KeyColumns.of(dialect, map, dataset.name());
  }

  /** A selected expression. */
  private record Slot(Sql expression) {}

  /** Aggregates over the rows that one path reaches. */
  private record Group(String alias, List<Hop> hops, List<Sql> aggregates) {}

  KeyColumns key() {
    return key;
  }

  /** Selects a column at the end of a forward path; gives its place after the key parts. */
  int column(List<Step> path, String column) {
    return column(path, column, List.of());
  }

  private int column(List<Step> path, String column, List<Filter> filters) {
    if (!Joins.single(path)) {
      throw new io.tenure.connector.ConnectorException(
          io.tenure.connector.ConnectorCode.MAP_INVALID,
          "A path of " + dataset.name() + " reaches many rows where one value is needed.");
    }
    List<Hop> hops = forwardHops(path);
    String end = hops.isEmpty() ? dataset.name() : hops.getLast().dataset();
    String alias = hops.isEmpty() ? ROOT : hops.getLast().alias();
    Field field = map.field(end, column);
    String raw = joins.column(end, alias, column);
    String text = dialect.asText(raw, field.type());
    return add(
        filters.isEmpty()
            ? Sql.of(text)
            : Sql.of("CASE WHEN ")
                .then(filter(filters, dataset.name(), hops))
                .then(" THEN " + text + " END"));
  }

  /**
   * Selects a trigger's greatest or smallest value, and the other end of the same values, in which
   * a placeholder would show.
   *
   * @return places of the wanted and of the other end; the same where there is only one value
   */
  int[] trigger(TriggerSource source) {
    if (Joins.single(source.path())) {
      int place = column(source.path(), source.column(), source.filters());
      return new int[] {place, place};
    }
    Group group =
        groups.computeIfAbsent(
            source.path(),
            path -> {
              String alias = "g" + (groups.size() + 1);
              return new Group(
                  alias, joins.follow(dataset.name(), ROOT, path, alias + "_"), new ArrayList<>());
            });
    Hop end = group.hops().getLast();
    String raw = joins.column(end.dataset(), end.alias(), source.column());
    Sql value =
        source.filters().isEmpty()
            ? Sql.of(raw)
            : Sql.of("CASE WHEN ")
                .then(filter(source.filters(), dataset.name(), group.hops()))
                .then(" THEN " + raw + " END");
    boolean least = source.aggregate() == TriggerSource.Aggregate.MIN;
    return new int[] {
      aggregate(group, least ? "MIN" : "MAX", value), aggregate(group, least ? "MAX" : "MIN", value)
    };
  }

  private int aggregate(Group group, String function, Sql value) {
    group
        .aggregates()
        .add(Sql.of(function + "(").then(value).then(") AS a" + (group.aggregates().size() + 1)));
    String result = group.alias() + ".a" + group.aggregates().size();
    return add(Sql.of(dialect.asText(result, false)));
  }

  private int add(Sql expression) {
    slots.add(new Slot(expression));
    return slots.size() - 1;
  }

  private List<Hop> forwardHops(List<Step> path) {
    List<Hop> all = new ArrayList<>();
    String here = dataset.name();
    String alias = ROOT;
    for (int i = 1; i <= path.size(); i++) {
      List<Step> prefix = List.copyOf(path.subList(0, i));
      String from = here;
      String fromAlias = alias;
      String next = "f" + (forward.size() + 1);
      List<Hop> hop =
          forward.computeIfAbsent(
              prefix, p -> List.of(joins.hop(from, fromAlias, p.getLast(), next)));
      all.add(hop.getFirst());
      here = hop.getFirst().dataset();
      alias = hop.getFirst().alias();
    }
    return all;
  }

  private Sql filter(List<Filter> filters, String start, List<Hop> hops) {
    Sql all = Sql.of("");
    for (int i = 0; i < filters.size(); i++) {
      Filter f = filters.get(i);
      if (f.at() < 0 || f.at() > hops.size()) {
        throw new io.tenure.connector.ConnectorException(
            io.tenure.connector.ConnectorCode.MAP_INVALID,
            "A filter of " + dataset.name() + " names a row that its path does not have.");
      }
      String at = f.at() == 0 ? start : hops.get(f.at() - 1).dataset();
      String alias = f.at() == 0 ? ROOT : hops.get(f.at() - 1).alias();
      Field field = map.field(at, f.column());
      all =
          all.then(i == 0 ? "" : " AND ")
              .then(Literals.anyOf(dialect, field, joins.column(at, alias, f.column()), f.in()));
    }
    return all;
  }

  /** The main statement; key parts first, then the selected places. */
  Sql records(Scope scope) {
    Sql sql = Sql.of("SELECT " + key.texts(ROOT));
    for (Slot slot : slots) {
      sql = sql.then(", ").then(slot.expression());
    }
    sql = sql.then(" FROM " + joins.table(dataset.name()) + " " + ROOT);
    for (List<Hop> hop : forward.values()) {
      sql = sql.then(join(" LEFT JOIN ", hop.getFirst()));
    }
    for (Group group : groups.values()) {
      sql = sql.then(" LEFT JOIN (").then(grouped(group, scope)).then(") " + group.alias());
      sql = sql.then(" ON " + sameKey(group.alias()));
    }
    return sql.then(" WHERE ")
        .then(scope.condition(key, ROOT))
        .then(" ORDER BY " + key.columns(ROOT));
  }

  private Sql grouped(Group group, Scope scope) {
    StringBuilder select = new StringBuilder("SELECT ");
    List<String> columns = dataset.keyColumns();
    for (int i = 0; i < columns.size(); i++) {
      select
          .append(ROOT)
          .append('.')
          .append(dialect.quote(columns.get(i)))
          .append(" AS k")
          .append(i);
      select.append(", ");
    }
    Sql sql = Sql.of(select.toString());
    for (int i = 0; i < group.aggregates().size(); i++) {
      sql = sql.then(i == 0 ? "" : ", ").then(group.aggregates().get(i));
    }
    sql = sql.then(" FROM " + joins.table(dataset.name()) + " " + ROOT);
    for (Hop hop : group.hops()) {
      sql = sql.then(join(" JOIN ", hop));
    }
    String by =
        String.join(", ", columns.stream().map(c -> ROOT + "." + dialect.quote(c)).toList());
    return sql.then(" WHERE ").then(scope.condition(key, ROOT)).then(" GROUP BY " + by);
  }

  private String sameKey(String alias) {
    List<String> equal = new ArrayList<>();
    List<String> columns = dataset.keyColumns();
    for (int i = 0; i < columns.size(); i++) {
      equal.add(alias + ".k" + i + " = " + ROOT + "." + dialect.quote(columns.get(i)));
    }
    return String.join(" AND ", equal);
  }

  private Sql join(String kind, Hop hop) {
    return Sql.of(kind + joins.table(hop.dataset()) + " " + hop.alias() + " ON ").then(hop.on());
  }

  /** Key and one text column for each row that a path of many rows reaches; NULLs are left out. */
  Sql manyValues(List<Step> path, String column, Scope scope) {
    List<Hop> hops = joins.follow(dataset.name(), ROOT, path, "s");
    Hop end = hops.getLast();
    Field field = map.field(end.dataset(), column);
    String raw = joins.column(end.dataset(), end.alias(), column);
    Sql sql =
        Sql.of(
            "SELECT DISTINCT "
                + key.texts(ROOT)
                + ", "
                + dialect.asText(raw, field.type())
                + " FROM "
                + joins.table(dataset.name())
                + " "
                + ROOT);
    for (Hop hop : hops) {
      sql = sql.then(join(" JOIN ", hop));
    }
    return sql.then(" WHERE ")
        .then(scope.condition(key, ROOT))
        .then(" AND " + raw + " IS NOT NULL");
  }

  /** The key at the end of a batch; empty where fewer records are left. */
  Sql lastKeyOf(List<String> after, int limit) {
    return Sql.of(
            "SELECT "
                + key.texts(ROOT)
                + " FROM "
                + joins.table(dataset.name())
                + " "
                + ROOT
                + " WHERE ")
        .then(new Scope.Range(after, null).condition(key, ROOT))
        .then(" ORDER BY " + key.columns(ROOT) + " LIMIT 1 OFFSET " + (limit - 1));
  }

  /** The dataset at which a path ends. */
  String endOf(List<Step> path) {
    List<Hop> hops = joins.follow(dataset.name(), ROOT, path, "e");
    return hops.isEmpty() ? dataset.name() : hops.getLast().dataset();
  }
}
