package io.tenure.classification.domain.adhoc;

import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;

/**
 * A table that is in no map: names, and values where there are some.
 *
 * @param name null where there is none
 */
public record AdHocTable(String name, List<Column> columns) {

  public AdHocTable {
    columns = List.copyOf(columns);
  }

  /**
   * A column. Its text form holds no value, so that none can reach a log.
   *
   * @param key part of the primary key or of a foreign key
   * @param values may hold null
   */
  public record Column(String name, FieldType type, boolean key, List<String> values) {

    @Override
    public String toString() {
      return "Column[%s, %d values]".formatted(name, values == null ? 0 : values.size());
    }
  }
}
