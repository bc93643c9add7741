package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.document.AttachmentFacts;
import io.tenure.classification.domain.document.DocumentFacts;
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
 * @param codes known codes of columns that hold few short values
 * @param threeLetters columns with codes of three letters
 * @param documents what lies inside columns of JSON
 * @param attachments what lies inside columns of files
 * @param emptiness how often nothing stands in a column
 */
public record TableView(
    Table table,
    List<String> words,
    Map<String, ColumnSample> samples,
    Map<String, Set<String>> codes,
    Set<String> threeLetters,
    Map<String, DocumentFacts> documents,
    Map<String, AttachmentFacts> attachments,
    Emptiness emptiness) {

  /** A view with its words. */
  public static TableView of(
      Table table,
      Map<String, ColumnSample> samples,
      Map<String, Set<String>> codes,
      Set<String> threeLetters) {
    return of(table, samples, codes, threeLetters, Map.of(), Map.of(), Emptiness.NONE);
  }

  /** A view with its words and what lies inside of columns. */
  public static TableView of(
      Table table,
      Map<String, ColumnSample> samples,
      Map<String, Set<String>> codes,
      Set<String> threeLetters,
      Map<String, DocumentFacts> documents,
      Map<String, AttachmentFacts> attachments,
      Emptiness emptiness) {
    return new TableView(
        table,
        Tokens.of(table.name()),
        samples,
        codes,
        threeLetters,
        documents,
        attachments,
        emptiness);
  }

  /** {@code schema.table}. */
  public String name() {
    return table.qualifiedName();
  }

  /** In the order of the table. */
  public List<Column> columns() {
    return table.columns();
  }

  /** Counts of a column; of nothing where it was not sampled. */
  public ColumnSample sample(String column) {
    return samples.getOrDefault(column, ColumnSample.NONE);
  }

  /** Codes of a column; empty where it holds none. */
  public Set<String> codes(String column) {
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
