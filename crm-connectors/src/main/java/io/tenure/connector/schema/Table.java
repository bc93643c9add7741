package io.tenure.connector.schema;

import java.util.List;
import java.util.Optional;

/**
 * A table or view.
 *
 * @param primaryKey columns in key order; empty where there is none
 * @param uniqueKeys other unique keys and unique indexes
 * @param indexes all indexes, also those behind keys
 * @param rowCount exact or the server's estimate
 * @param estimatedBytes size on disk by the server's statistics, always an estimate; 0 where it has
 *     none
 * @param transactional false where the storage engine cannot roll back; nothing is erased there
 */
public record Table(
    String schema,
    String name,
    Kind kind,
    String comment,
    List<Column> columns,
    List<String> primaryKey,
    List<UniqueKey> uniqueKeys,
    List<Index> indexes,
    List<Check> checks,
    List<Trigger> triggers,
    long rowCount,
    boolean rowCountExact,
    long estimatedBytes,
    boolean transactional) {

  public Table {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    uniqueKeys = List.copyOf(uniqueKeys);
    indexes = List.copyOf(indexes);
    checks = List.copyOf(checks);
    triggers = List.copyOf(triggers);
  }

  /** {@code schema.table} as the database spells it; the name of the dataset. */
  public String qualifiedName() {
    return schema + "." + name;
  }

  /** The column of that name, exact case. */
  public Optional<Column> column(String columnName) {
    return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
  }

  /** What kind of relation. */
  public enum Kind {
    TABLE,
    PARTITIONED,
    VIEW,
    /** A table that lives in another database. */
    FOREIGN
  }

  /**
   * A unique key or index.
   *
   * @param partial true where it covers only some rows or an expression; {@code columns} are then
   *     those that it mentions
   */
  public record UniqueKey(String name, List<String> columns, boolean partial) {
    public UniqueKey {
      columns = List.copyOf(columns);
    }
  }

  /**
   * An index.
   *
   * @param columns in order; an expression is left out
   */
  public record Index(String name, List<String> columns, boolean unique) {
    public Index {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A CHECK constraint.
   *
   * @param columns columns that it mentions
   * @param expression in the server's own words
   */
  public record Check(String name, List<String> columns, String expression) {
    public Check {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A trigger.
   *
   * @param timing BEFORE, AFTER or INSTEAD OF
   * @param events INSERT, UPDATE, DELETE, TRUNCATE
   * @param mayDelete its body mentions DELETE or TRUNCATE
   */
  public record Trigger(
      String name, String timing, List<String> events, boolean enabled, boolean mayDelete) {
    public Trigger {
      events = List.copyOf(events);
    }
  }
}
