package io.tenure.connector.erase;

import java.util.List;

/**
 * One row, by its full primary key.
 *
 * @param dataset {@code schema.table}
 * @param key parts in key order, canonical text as {@code SourceRecord.key}
 */
public record RowRef(String dataset, List<String> key) {
  public RowRef {
    key = List.copyOf(key);
  }

  @Override
  public String toString() {
    return "RowRef[" + dataset + "]";
  }
}
