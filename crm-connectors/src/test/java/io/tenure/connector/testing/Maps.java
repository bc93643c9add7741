package io.tenure.connector.testing;

import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import io.tenure.connector.map.Relation.DeleteRule;
import io.tenure.connector.map.Relation.Discriminator;
import io.tenure.connector.map.Relation.Origin;
import io.tenure.connector.map.Relation.Role;
import io.tenure.connector.schema.ForeignKey;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Builds data maps from a schema, as a data steward would confirm them. */
public final class Maps {

  private final Map<String, Dataset> datasets = new LinkedHashMap<>();
  private final Map<String, Relation> relations = new LinkedHashMap<>();

  private Maps() {}

  /** A map that holds all tables, and declared keys as plain references. */
  public static Maps of(Schema schema) {
    Maps maps = new Maps();
    schema.tables().forEach(t -> maps.datasets.put(t.qualifiedName(), dataset(schema, t)));
    schema.foreignKeys().forEach(k -> maps.add(declared(k, Role.REFERENCE)));
    return maps;
  }

  private static Dataset dataset(Schema schema, Table t) {
    List<Field> fields = new ArrayList<>();
    t.columns()
        .forEach(
            c ->
                fields.add(
                    new Field(
                        c.name(),
                        c.type(),
                        c.nativeType(),
                        c.length(),
                        c.nullable(),
                        false,
                        c.generated(),
                        t.primaryKey().contains(c.name()),
                        isForeign(schema, t, c.name()),
                        null,
                        "UNKNOWN",
                        1,
                        Status.CONFIRMED)));
    return new Dataset(
        t.qualifiedName(),
        t.schema(),
        t.name(),
        "CONTACT",
        t.primaryKey(),
        t.rowCount(),
        true,
        fields,
        List.of(),
        null,
        null,
        List.of(),
        null,
        List.of());
  }

  private static boolean isForeign(Schema schema, Table t, String column) {
    return schema.foreignKeys().stream()
        .anyMatch(k -> k.from().equals(t.qualifiedName()) && k.fromColumns().contains(column));
  }

  private static Relation declared(ForeignKey k, Role role) {
    return new Relation(
        id(k.from(), k.fromColumns(), k.to(), null),
        k.from(),
        k.fromColumns(),
        k.to(),
        k.toColumns(),
        null,
        Origin.DECLARED,
        role,
        k.onDelete(),
        k.nullable(),
        1,
        Status.CONFIRMED);
  }

  public static String id(String from, List<String> columns, String to, String value) {
    return from + columns + "->" + to + (value == null ? "" : "#" + value);
  }

  private void add(Relation r) {
    relations.put(r.id(), r);
  }

  /** The id of the only relation between two tables. */
  public String relation(String from, String to) {
    List<String> ids =
        relations.values().stream()
            .filter(r -> r.from().equals(from) && r.to().equals(to))
            .map(Relation::id)
            .toList();
    if (ids.size() != 1) {
      throw new IllegalStateException(ids.size() + " relations from " + from + " to " + to);
    }
    return ids.getFirst();
  }

  /** Rows of {@code from} live and die with the row they point to. */
  public Maps dependent(String from, String to) {
    Relation r = relations.get(relation(from, to));
    add(
        new Relation(
            r.id(),
            r.from(),
            r.fromColumns(),
            r.to(),
            r.toColumns(),
            r.discriminator(),
            r.origin(),
            Role.DEPENDENT,
            r.onDelete(),
            r.nullable(),
            1,
            Status.CONFIRMED));
    return this;
  }

  /** A relation that no key declares. */
  public Maps inferred(
      String from,
      String column,
      String to,
      String toColumn,
      Discriminator discriminator,
      Role role) {
    String value = discriminator == null ? null : discriminator.value();
    add(
        new Relation(
            id(from, List.of(column), to, value),
            from,
            List.of(column),
            to,
            List.of(toColumn),
            discriminator,
            Origin.INFERRED,
            role,
            DeleteRule.NONE,
            true,
            0.9,
            Status.CONFIRMED));
    return this;
  }

  /** Forgets relations of these tables. */
  public Maps without(Set<String> from) {
    relations.values().removeIf(r -> from.contains(r.from()));
    return this;
  }

  public Maps change(String dataset, UnaryOperator<Dataset> change) {
    datasets.compute(dataset, (name, d) -> change.apply(d));
    return this;
  }

  public DataMap build() {
    return new DataMap(
        "00000000-0000-0000-0000-000000000001",
        "test",
        1,
        "sha256:0",
        Instant.EPOCH,
        List.copyOf(datasets.values()),
        List.copyOf(relations.values()));
  }
}
