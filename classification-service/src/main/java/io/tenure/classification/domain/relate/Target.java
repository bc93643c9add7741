package io.tenure.classification.domain.relate;

import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A column that rows can be pointed to by.
 *
 * @param words of the table, without plurals
 * @param primary the only column of the primary key; else of another unique key
 */
public record Target(TableView table, Column column, List<String> words, boolean primary) {

  /** Types of columns that hold keys. */
  public static final Set<FieldType> KEY_TYPES =
      Set.of(
          FieldType.INTEGER, FieldType.UUID, FieldType.STRING, FieldType.TEXT, FieldType.DECIMAL);

  /** {@code schema.table.column}. */
  public String name() {
    return name(table.name(), column.name());
  }

  static String name(String table, String column) {
    return table + "." + column;
  }

  /** All columns of the tables that can be pointed to. */
  public static List<Target> of(Collection<TableView> tables) {
    List<Target> targets = new ArrayList<>();
    for (TableView view : tables) {
      List<String> words = Stems.of(view.words());
      Set<String> seen = new HashSet<>();
      List<String> key = view.table().primaryKey();
      if (key.size() == 1) {
        add(targets, seen, view, words, key.getFirst(), true);
      }
      view.table().uniqueKeys().stream()
          .filter(k -> !k.partial() && k.columns().size() == 1)
          .forEach(k -> add(targets, seen, view, words, k.columns().getFirst(), false));
    }
    return targets;
  }

  private static void add(
      List<Target> targets,
      Set<String> seen,
      TableView view,
      List<String> words,
      String column,
      boolean primary) {
    view.table()
        .column(column)
        .filter(c -> KEY_TYPES.contains(c.type()) && seen.add(column))
        .ifPresent(c -> targets.add(new Target(view, c, words, primary)));
  }

  /**
   * Keys may be stored as text, so a text may point to a number; a UUID only to a UUID or a text.
   */
  static boolean alike(FieldType from, FieldType to) {
    Set<FieldType> numbers = Set.of(FieldType.INTEGER, FieldType.DECIMAL);
    Set<FieldType> texts = Set.of(FieldType.STRING, FieldType.TEXT);
    return from == to
        || numbers.contains(from) && numbers.contains(to)
        || texts.contains(from)
            && (texts.contains(to) || to == FieldType.INTEGER || to == FieldType.UUID);
  }
}
