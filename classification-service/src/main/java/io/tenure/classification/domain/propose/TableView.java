package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table as the proposers see it.
 *
 * @param words of the table's name
 * @param samples counts per column
 * @param codes the different values of columns that hold few short ones; kept in memory only
 */
public record TableView(
    Table table,
    List<String> words,
    Map<String, ColumnSample> samples,
    Map<String, Set<String>> codes) {

  /** A view with its words. */
  public static TableView of(
      Table table, Map<String, ColumnSample> samples, Map<String, Set<String>> codes) {
    return new TableView(table, Tokens.of(table.name()), samples, codes);
  }

  String name() {
    return table.qualifiedName();
  }

  List<Column> columns() {
    return table.columns();
  }

  ColumnSample sample(String column) {
    return samples.getOrDefault(column, ColumnSample.NONE);
  }

  Set<String> codes(String column) {
    return codes.getOrDefault(column, Set.of());
  }

  /**
   * The first column of one of these types whose name has one of the phrases, earlier phrases
   * first.
   */
  Optional<Column> named(Set<FieldType> types, String... phrases) {
    for (String phrase : phrases) {
      List<String> wanted = List.of(phrase.split(" "));
      for (Column column : columns()) {
        if (types.contains(column.type()) && Words.contain(Tokens.of(column.name()), wanted)) {
          return Optional.of(column);
        }
      }
    }
    return Optional.empty();
  }
}
