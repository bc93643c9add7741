package io.tenure.connector.jdbc;

import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns steps along relations into joins. */
public final class Joins {

  private final Dialect dialect;
  private final MapIndex map;

  public Joins(Dialect dialect, MapIndex map) {
    this.dialect = dialect;
    this.map = map;
  }

  /**
   * One joined table.
   *
   * @param on join condition
   */
  public record Hop(String dataset, String alias, Sql on) {}

  /** The table of a dataset, quoted. */
  public String table(String dataset) {
    Dataset d = map.dataset(dataset);
    return dialect.table(d.schema(), d.table());
  }

  /** A column of a dataset, checked against the map and quoted. */
  public String column(String dataset, String alias, String column) {
    map.field(dataset, column);
    return alias + "." + dialect.quote(column);
  }

  /** True where each record reaches at most one row. */
  public static boolean single(List<Step> path) {
    return path.stream().allMatch(Step::forward);
  }

  /** The hops of a path that begins at a dataset under an alias. */
  public List<Hop> follow(String dataset, String alias, List<Step> path, String prefix) {
    List<Hop> hops = new ArrayList<>();
    String here = dataset;
    String hereAlias = alias;
    for (Step step : path) {
      String nextAlias = prefix + (hops.size() + 1);
      Hop hop = hop(here, hereAlias, step, nextAlias);
      hops.add(hop);
      here = hop.dataset();
      hereAlias = nextAlias;
    }
    return hops;
  }

  /** One step. */
  public Hop hop(String here, String hereAlias, Step step, String nextAlias) {
    Relation r = map.relation(step.relation());
    String start = step.forward() ? r.from() : r.to();
    if (!start.equals(here)) {
      throw MapIndex.invalid("The relation " + r.id() + " does not begin at " + here + ".");
    }
    return step.forward()
        ? new Hop(r.to(), nextAlias, on(r, hereAlias, nextAlias))
        : new Hop(r.from(), nextAlias, on(r, nextAlias, hereAlias));
  }

  /** The condition under which a row of {@code from} points to a row of {@code to}. */
  public Sql on(Relation r, String fromAlias, String toAlias) {
    Sql on = Sql.of("");
    for (int i = 0; i < r.fromColumns().size(); i++) {
      on =
          on.then(i == 0 ? "" : " AND ")
              .then(
                  equal(
                      map.field(r.from(), r.fromColumns().get(i)),
                      fromAlias,
                      map.field(r.to(), r.toColumns().get(i)),
                      toAlias));
    }
    return on.then(discriminated(r, fromAlias));
  }

  /** {@code AND discriminator = value} for polymorphic relations, nothing for others. */
  public Sql discriminated(Relation r, String fromAlias) {
    if (r.discriminator() == null) {
      return Sql.of("");
    }
    Field field = map.field(r.from(), r.discriminator().column());
    return Sql.of(" AND ")
        .then(
            Literals.anyOf(
                dialect,
                field,
                fromAlias + "." + dialect.quote(field.name()),
                List.of(r.discriminator().value())));
  }

  private String equal(Field a, String aAlias, Field b, String bAlias) {
    String left = aAlias + "." + dialect.quote(a.name());
    String right = bAlias + "." + dialect.quote(b.name());
    if (family(a.type()) == family(b.type())) {
      return left + " = " + right;
    }
    if (dialect instanceof MariaDbDialect && a.type() == FieldType.INTEGER) {
      return castEqual(left, right);
    }
    if (dialect instanceof MariaDbDialect && b.type() == FieldType.INTEGER) {
      return castEqual(right, left);
    }
    return dialect.asText(left, false) + " = " + dialect.asText(right, false);
  }

  // Keeps the index of the number usable, and "12x" from being 12.
  private String castEqual(String number, String text) {
    return "("
        + number
        + " = CAST("
        + text
        + " AS SIGNED) AND CAST("
        + number
        + " AS CHAR) = "
        + text
        + ")";
  }

  private static final Set<FieldType> TEXTS = Set.of(FieldType.STRING, FieldType.TEXT);
  private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.DECIMAL);

  private static Object family(FieldType type) {
    if (TEXTS.contains(type)) {
      return TEXTS;
    }
    return NUMBERS.contains(type) ? NUMBERS : type;
  }
}
