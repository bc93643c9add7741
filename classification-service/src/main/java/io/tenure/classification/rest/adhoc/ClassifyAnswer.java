package io.tenure.classification.rest.adhoc;

import io.tenure.classification.domain.detect.Evidence;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.taxonomy.Category;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Verdicts in the order of tables and columns. */
@Schema(name = "Classified")
public record ClassifyAnswer(List<Table> tables) {

  /** Of a table. */
  @Schema(name = "ClassifiedTable")
  public record Table(@Schema(nullable = true) String name, List<Column> columns) {}

  /**
   * Of a column: rules and counts, never a value.
   *
   * @param category null where nothing speaks for data about people
   * @param special {@code art9}, {@code art10} or {@code art87}; null for ordinary data
   */
  @Schema(name = "ClassifiedColumn")
  public record Column(
      String name,
      @Schema(nullable = true) String category,
      Sensitivity sensitivity,
      @Schema(nullable = true) String special,
      double confidence,
      @Schema(nullable = true) String dominantType,
      double share,
      Map<String, Integer> contains,
      List<Evidence> evidence,
      String ruleset) {

    private static Column of(String name, FieldVerdict v) {
      return new Column(
          name,
          v.category(),
          Taxonomy.standard().sensitivity(v.category()),
          Taxonomy.standard().find(v.category()).map(Category::special).orElse(null),
          v.confidence(),
          v.dominantType(),
          v.share(),
          v.contains(),
          v.evidence(),
          v.ruleset());
    }
  }

  static ClassifyAnswer of(ClassifyBody asked, List<List<FieldVerdict>> verdicts) {
    List<Table> tables = new ArrayList<>();
    for (int t = 0; t < verdicts.size(); t++) {
      ClassifyBody.Table table = asked.tables().get(t);
      List<Column> columns = new ArrayList<>();
      for (int c = 0; c < verdicts.get(t).size(); c++) {
        columns.add(Column.of(table.columns().get(c).name(), verdicts.get(t).get(c)));
      }
      tables.add(new Table(table.name(), columns));
    }
    return new ClassifyAnswer(tables);
  }
}
