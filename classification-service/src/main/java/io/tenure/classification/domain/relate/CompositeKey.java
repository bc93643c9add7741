package io.tenure.classification.domain.relate;

import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A key of two or three columns that the database knows to be unique.
 *
 * @param columns in key order
 */
public record CompositeKey(TableView table, List<Column> columns) {

  private static final Set<Integer> SIZES = Set.of(2, 3);

  /** The composite keys of these tables: primary ones, and unique ones that are never empty. */
  public static List<CompositeKey> of(Collection<TableView> tables) {
    List<CompositeKey> keys = new ArrayList<>();
    for (TableView view : tables) {
      Table table = view.table();
      key(view, table.primaryKey()).ifPresent(keys::add);
      table.uniqueKeys().stream()
          .filter(k -> !k.partial() && !k.columns().equals(table.primaryKey()))
          .flatMap(k -> key(view, k.columns()).stream())
          .filter(k -> k.columns().stream().noneMatch(Column::nullable))
          .forEach(keys::add);
    }
    return keys;
  }

  private static Optional<CompositeKey> key(TableView view, List<String> names) {
    if (!SIZES.contains(names.size())) {
      return Optional.empty();
    }
    List<Column> columns = names.stream().flatMap(n -> view.table().column(n).stream()).toList();
    boolean whole =
        columns.size() == names.size()
            && columns.stream().allMatch(c -> Target.KEY_TYPES.contains(c.type()));
    return whole ? Optional.of(new CompositeKey(view, columns)) : Optional.empty();
  }

  /** {@code schema.table(columns)}. */
  public String name() {
    return table.name() + columns.stream().map(Column::name).toList();
  }
}
