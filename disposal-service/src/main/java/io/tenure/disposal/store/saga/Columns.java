package io.tenure.disposal.store.saga;

import io.tenure.disposal.domain.saga.Item;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/** Columns of many rows as the arrays that {@code unnest} takes. */
final class Columns {

  private Columns() {}

  static UUID[] ids(Collection<Item> items) {
    return items.stream().map(Item::id).toArray(UUID[]::new);
  }

  static <T> UUID[] ids(Collection<T> rows, Function<T, UUID> id) {
    return rows.stream().map(id).toArray(UUID[]::new);
  }

  static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  static <T> Long[] numbers(Collection<T> rows, Function<T, Long> number) {
    return rows.stream().map(number).toArray(Long[]::new);
  }
}
